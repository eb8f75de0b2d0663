import '@hangar/test-utils/setup';
