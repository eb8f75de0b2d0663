import '@backstage/cli/asset-types';
// First: the order of the CSS layers is that of their first appearance.
import '@backstage/ui/css/styles.css';
import ReactDOM from 'react-dom/client';
import App from './App';

ReactDOM.createRoot(document.getElementById('root')!).render(App.createRoot());
