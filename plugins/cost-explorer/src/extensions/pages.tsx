import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { RiMoneyDollarCircleLine } from '@remixicon/react';
import { routes } from './entity';

const costsPage = PageBlueprint.make({
  params: {
    path: '/costs',
    title: 'Costs',
    icon: <RiMoneyDollarCircleLine />,
    routeRef: routes.costs,
    loader: () => import('../components/CostsPage').then(m => <m.CostsPage />),
  },
});

const awsDataSettings = SubPageBlueprint.make({
  name: 'aws-data',
  // A tab of the settings, which another plugin has.
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'aws-data',
    title: 'AWS data',
    loader: () =>
      import('../components/AwsDataSettings').then(m => <m.AwsDataSettings />),
  },
});

const teamCosts = HomePageWidgetBlueprint.make({
  name: 'team-costs',
  params: {
    name: 'HomePageTeamCosts',
    description: 'What your teams spend on AWS this month',
    components: () =>
      import('../components/HomeCard').then(({ HomeCard }) => ({
        Content: HomeCard,
        // The card brings its own frame, with its title in the reader's language.
        Renderer: HomeCard,
      })),
  },
});

/** The page *Costs* and the other places that are not about one entity. */
export const pageExtensions = [costsPage, awsDataSettings, teamCosts];
