import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The shell's own messages; English here, Japanese in `ja.ts`. */
export const shellTranslationRef = createTranslationRef({
  id: 'hangar',
  messages: {
    nav: {
      menu: 'Menu',
      openPortal: 'Hangar home',
      unread: 'Notifications ({{unread, number}})',
    },
    // Titles that Backstage takes as plain strings from its extensions.
    title: {
      home: 'Home',
      catalog: 'Catalog',
      create: 'Create',
      apis: 'APIs',
      search: 'Search',
      notifications: 'Notifications',
      settings: 'Settings',
      catalogGraph: 'Catalog graph',
      templates: 'Templates',
      tasks: 'Tasks',
      actions: 'Installed actions',
      templateEditor: 'Manage templates',
      general: 'General',
      overview: 'Overview',
      definition: 'Definition',
      monitoring: 'Monitoring',
      cost: 'Cost',
      costs: 'Costs',
      activity: 'Activity',
      awsData: 'AWS data',
      activityData: 'Activity data',
      documentation: 'Documentation',
      documents: 'Documents',
      development: 'Development',
      deployment: 'Deployment',
      operation: 'Operation',
      observability: 'Observability',
    },
    notFound: {
      title: 'There is no such page',
      description:
        'Nothing is at {{path}}. It may have been removed, or the address has a typing error.',
      home: 'Go to the home page',
      search: 'Search',
    },
    simulation: {
      badge: 'Simulated AWS',
      title: 'AWS is simulated',
      description:
        'The AWS data in this portal comes from a simulator on this machine. No AWS account is read or changed, and nothing is billed.',
    },
    signIn: {
      title: 'Sign in to Hangar',
      subtitle: 'The developer portal for systems on AWS',
      description:
        'Choose a sample user. What you may do and see depends on the role. There is no password: this sign-in is for use on your own machine only.',
      enter: 'Enter as {{name}}',
      names: {
        engineer: 'engineer',
        operator: 'operator',
        manager: 'manager',
        auditor: 'auditor',
        administrator: 'administrator',
      },
      roles: {
        engineer: 'Creates, watches and removes environments.',
        operator: 'Watches how systems run, and repairs them.',
        manager: 'Reads what the teams’ systems cost.',
        auditor: 'Reads who did what.',
        administrator: 'Runs the portal and sees everything.',
      },
      failed: 'Signing in did not work',
      failedHint:
        'Check that the backend is running and was started with NODE_ENV=development, then try again.',
      language: 'Language',
    },
    home: {
      greeting: 'Hello, {{name}}',
      lead: 'Build a system on AWS from a form, and watch it from here.',
      steps: {
        title: 'Try this first',
        monitoring: {
          title: 'See how a service is doing',
          description:
            'Charts, alarms and logs of the parts inventory, on one page.',
          action: 'Open Monitoring',
        },
        create: {
          title: 'Create an inventory service',
          description:
            'Fill in a form: you get a repository, a running program and an entry in the catalog.',
          action: 'Open Create',
        },
        catalog: {
          title: 'Look around the catalog',
          description:
            'Every system, component and API, who owns it and what it depends on.',
          action: 'Open Catalog',
        },
        settings: {
          title: 'Make it yours',
          description: 'Switch between Japanese and English, light and dark.',
          action: 'Open Settings',
        },
      },
      owned: {
        title: 'Owned by you and your teams',
        empty: 'Nothing yet. What you create appears here.',
        failed: 'The catalog could not be read',
        all: 'Show all {{total, number}} in the catalog',
      },
      starred: { title: 'Starred' },
      recent: { title: 'Recently visited' },
    },
  },
  translations: { ja: () => import('./ja') },
});
