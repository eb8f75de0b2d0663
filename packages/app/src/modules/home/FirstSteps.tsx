import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Card, CardBody, Flex, Grid, Text } from '@backstage/ui';
import {
  RiAddCircleLine,
  RiPulseLine,
  RiSettings3Line,
  RiStackLine,
} from '@remixicon/react';
import { shellTranslationRef } from '../../messages';

const steps = [
  {
    id: 'monitoring',
    href: '/catalog/default/component/parts-inventory/monitoring',
    icon: <RiPulseLine aria-hidden />,
  },
  {
    id: 'create',
    href: '/create/templates/default/inventory-service',
    icon: <RiAddCircleLine aria-hidden />,
  },
  { id: 'catalog', href: '/catalog', icon: <RiStackLine aria-hidden /> },
  { id: 'settings', href: '/settings', icon: <RiSettings3Line aria-hidden /> },
] as const;

/** What to try first, each with a link that leads right there. */
export function FirstSteps() {
  const { t } = useTranslationRef(shellTranslationRef);
  return (
    <section aria-labelledby="first-steps">
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-x-small" weight="bold" id="first-steps">
          {t('home.steps.title')}
        </Text>
        <Grid.Root columns={{ initial: '1', sm: '2', lg: '4' }} gap="4">
          {steps.map(step => (
            <Card key={step.id} style={{ height: '100%' }}>
              <CardBody>
                <Flex direction="column" gap="3" style={{ height: '100%' }}>
                  <Flex align="center" gap="2">
                    {step.icon}
                    <Text as="h3" variant="body-large" weight="bold">
                      {t(`home.steps.${step.id}.title`)}
                    </Text>
                  </Flex>
                  <Text
                    as="p"
                    color="secondary"
                    style={{ flexGrow: 1, lineHeight: 1.7 }}
                  >
                    {t(`home.steps.${step.id}.description`)}
                  </Text>
                  <div>
                    <ButtonLink href={step.href} variant="secondary">
                      {t(`home.steps.${step.id}.action`)}
                    </ButtonLink>
                  </div>
                </Flex>
              </CardBody>
            </Card>
          ))}
        </Grid.Root>
      </Flex>
    </section>
  );
}
