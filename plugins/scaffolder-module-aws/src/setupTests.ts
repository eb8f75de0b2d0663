import '@testing-library/jest-dom';
import '@hangar/test-utils/setup';
