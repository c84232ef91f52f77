/** The pages beside the search, by their path, each loaded when it is opened. A new one: a line here. */
import { lazy, type ComponentType } from 'react';

const pages: ReadonlyMap<string, ComponentType> = new Map([
  ['/sign-in', lazy(() => import('./account/sign-in-page.js'))],
  ['/register', lazy(() => import('./account/register-page.js'))],
  ['/confirm', lazy(() => import('./account/confirm-page.js'))],
  ['/forgot-password', lazy(() => import('./account/forgot-password-page.js'))],
  ['/seller/ranking', lazy(() => import('./seller/ranking-page.js'))],
  ['/studio', lazy(() => import('./studio/studio-page.js'))],
  ['/reset-password', lazy(() => import('./account/reset-password-page.js'))],
  ['/request', lazy(() => import('./request/request-page.js'))],
  ['/requests', lazy(() => import('./feed/requests-page.js'))],
  ['/orders', lazy(() => import('./orders/orders-page.js'))],
  ['/notices', lazy(() => import('./notices/notices-page.js'))],
]);

/** The page of a path; null where it is the search's. */
export function pageOf(path: string): ComponentType | null {
  return pages.get(path) ?? null;
}
