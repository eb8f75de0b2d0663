import { createApp } from '@backstage/frontend-defaults';
import { modules } from './modules';

// The plugins come from the dependencies: `app.packages: all` in app-config.yaml.
export default createApp({ features: modules });
