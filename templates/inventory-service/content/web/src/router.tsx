import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { api } from './api/client.ts';
import { AuditPage } from './audit/AuditPage.tsx';
import { auditLoader } from './audit/route-data.ts';
import { Layout, LoadingPage } from './layout/Layout.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { ListsPage } from './lists/ListsPage.tsx';
import { listsAction, listsLoader } from './lists/route-data.ts';
import { OrderFormPage } from './orders/OrderFormPages.tsx';
import { OrderPage } from './orders/OrderPage.tsx';
import { OrdersPage } from './orders/OrdersPage.tsx';
import * as orders from './orders/route-data.ts';
import { ImportPage } from './parts/import/ImportPage.tsx';
import { importAction } from './parts/import/import-action.ts';
import { PartEditPage, PartNewPage } from './parts/PartFormPages.tsx';
import { PartListPage } from './parts/PartListPage.tsx';
import { PartPage } from './parts/PartPage.tsx';
import * as parts from './parts/route-data.ts';
import { ProblemPage } from './problems/ProblemPage.tsx';
import { stockAction } from './stock/stock-action.ts';
import { StockPage } from './stock/StockPage.tsx';
import { UserFormPage } from './users/UserFormPage.tsx';
import { UsersPage } from './users/UsersPage.tsx';
import * as users from './users/route-data.ts';

const partPages: RouteObject[] = [
  { path: 'stock', loader: parts.overviewLoader, element: <StockPage /> },
  { path: 'stock/change', action: stockAction },
  { path: 'parts', loader: parts.partListLoader, element: <PartListPage /> },
  {
    path: 'parts/new',
    loader: parts.partFormLoader,
    action: parts.createPartAction,
    element: <PartNewPage />,
  },
  { path: 'parts/import', action: importAction, element: <ImportPage /> },
  {
    path: 'parts/:id',
    loader: parts.partLoader,
    action: parts.partAction,
    element: <PartPage />,
  },
  {
    path: 'parts/:id/edit',
    loader: parts.partFormLoader,
    action: parts.updatePartAction,
    element: <PartEditPage />,
  },
  {
    path: 'lists',
    loader: listsLoader,
    action: listsAction,
    element: <ListsPage />,
  },
];

const orderPages: RouteObject[] = [
  { path: 'orders', loader: orders.ordersLoader, element: <OrdersPage /> },
  {
    path: 'orders/new',
    loader: orders.orderFormLoader,
    action: orders.createOrderAction,
    element: <OrderFormPage />,
  },
  {
    path: 'orders/:id',
    loader: orders.orderLoader,
    action: orders.orderAction,
    element: <OrderPage />,
  },
  { path: 'orders/:id/step', action: orders.orderStepAction },
  {
    path: 'orders/:id/edit',
    loader: orders.orderFormLoader,
    action: orders.updateOrderAction,
    element: <OrderFormPage />,
  },
];

const administratorPages: RouteObject[] = [
  { path: 'users', loader: users.usersLoader, element: <UsersPage /> },
  {
    path: 'users/new',
    loader: users.userLoader,
    action: users.inviteUserAction,
    element: <UserFormPage />,
  },
  {
    path: 'users/:id',
    loader: users.userLoader,
    action: users.updateUserAction,
    element: <UserFormPage />,
  },
  { path: 'audit', loader: auditLoader, element: <AuditPage /> },
];

/** Every page and its address. */
export const router = createBrowserRouter([
  {
    id: 'session',
    loader: api.session,
    element: <Layout />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      {
        errorElement: <ProblemPage />,
        children: [
          {
            index: true,
            loader: () => redirect('/stock'),
            element: <LoadingPage />,
          },
          ...partPages,
          ...orderPages,
          ...administratorPages,
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
