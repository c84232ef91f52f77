import type { MediaConfig } from '../../platform/config.js';
import { openLocalStore } from './local-store.js';
import { openS3Store } from './s3-store.js';
import type { MediaStore } from './store.js';

/** Opens nothing: the first use tells whether it is there. */
export function mediaStore(config: MediaConfig): MediaStore {
  return config.kind === 'local' ? openLocalStore(config.directory) : openS3Store(config);
}
