import { createBrowserRouter, redirect } from 'react-router';
import { Layout, LoadingPage } from './layout/Layout.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { PartEditPage, PartNewPage } from './parts/PartFormPages.tsx';
import { PartListPage } from './parts/PartListPage.tsx';
import { PartPage } from './parts/PartPage.tsx';
import {
  createPartAction,
  deletePartAction,
  partFormLoader,
  partListLoader,
  partLoader,
  updatePartAction,
} from './parts/route-data.ts';
import { ProblemPage } from './problems/ProblemPage.tsx';

/** Every page and its address. */
export const router = createBrowserRouter([
  {
    element: <Layout />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      {
        errorElement: <ProblemPage />,
        children: [
          {
            index: true,
            loader: () => redirect('/parts'),
            element: <LoadingPage />,
          },
          {
            path: 'parts',
            loader: partListLoader,
            element: <PartListPage />,
          },
          {
            path: 'parts/new',
            loader: partFormLoader,
            action: createPartAction,
            element: <PartNewPage />,
          },
          {
            path: 'parts/:id',
            loader: partLoader,
            action: deletePartAction,
            element: <PartPage />,
          },
          {
            path: 'parts/:id/edit',
            loader: partFormLoader,
            action: updatePartAction,
            element: <PartEditPage />,
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
