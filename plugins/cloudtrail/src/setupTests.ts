import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import '@hangar/test-utils/setup';

// A page may take seconds to appear where two cores run several suites.
configure({ asyncUtilTimeout: 15_000 });
