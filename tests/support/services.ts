import { inject } from 'vitest';

/** Addresses of the services of this run, from the global setup to the tests. */
export interface TestServices {
  readonly databaseUrl: string;
  readonly templateDatabase: string;
  readonly meiliUrl: string;
  readonly meiliKey: string;
  readonly redisUrl: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    services: TestServices;
  }
}

export function testServices(): TestServices {
  return inject('services');
}

/** The same server, another database. */
export function databaseAddress(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
