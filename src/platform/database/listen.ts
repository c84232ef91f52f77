import pg from 'pg';

export interface Listener {
  close(): Promise<void>;
}

/** Milliseconds until a lost connection is tried again. */
const RETRY_MS = 1000;

/** Between two questions whether it is still there: a connection that a network drops says nothing for hours. */
const BEAT_MS = 2000;

/**
 * Calls `heard` with each notification on the channel, and once without one after every connection, as what came before
 * may have been missed. It has a connection of its own, made anew when it is lost, of which `lost` is told; who cannot
 * wait for that polls beside it.
 */
export function listen(
  databaseUrl: string,
  channel: string,
  heard: (payload?: string) => void,
  onError: (error: unknown) => void,
  lost?: () => void,
): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const own = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client = own;
    own.on('notification', ({ payload }) => {
      heard(payload ?? '');
    });
    own.on('error', onError);
    own.on('end', () => {
      if (client !== own) return;
      lost?.();
      again();
    });
    await own.connect();
    const question = `listen ${pg.escapeIdentifier(channel)}`;
    await own.query(question);
    endWhenSilent(own, question, onError);
    heard();
  }

  function again(): void {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      attempt();
    }, RETRY_MS);
    timer.unref();
  }

  function attempt(): void {
    connecting = connect().catch((error: unknown) => {
      onError(error);
      end();
      again();
    });
  }

  function end(): void {
    client?.end().catch(() => undefined);
  }

  let connecting: Promise<void> = Promise.resolve();
  attempt();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await connecting;
      await client?.end().catch(() => undefined);
    },
  };
}

/** Asks again and again, and ends a connection that has not answered until the next time. */
function endWhenSilent(client: pg.Client, question: string, onError: (error: unknown) => void): void {
  let isAnswered = true;
  const beat = setInterval(() => {
    if (!isAnswered) {
      onError(new Error('a connection to the database fell silent'));
      client.end().catch(() => undefined);
      return;
    }
    isAnswered = false;
    client.query(question).then(
      () => {
        isAnswered = true;
      },
      () => undefined,
    );
  }, BEAT_MS);
  beat.unref();
  client.once('end', () => {
    clearInterval(beat);
  });
}
