import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { me } from '../api/queries.js';
import type { MeResponse } from '../api/contracts.js';
import { isSignedIn, onSessionChange } from './session.js';

interface Myself {
  readonly signedIn: boolean;
  /** Null when nobody is signed in, or while it is being asked. */
  readonly me: MeResponse | null;
  /** Why nothing is known of who is signed in. */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Who is signed in on this device. */
export function useMe(): Myself {
  const signedIn = useSyncExternalStore(onSessionChange, isSignedIn);
  const { data, error, refetch } = useQuery(me(signedIn));
  return {
    signedIn,
    me: signedIn ? (data ?? null) : null,
    error: signedIn ? error : null,
    retry: () => void refetch(),
  };
}
