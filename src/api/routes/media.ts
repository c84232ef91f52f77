import { mediaAddress, deletePicture, servePicture, uploadPicture } from '../../marketplace/media/index.js';
import { AppError } from '../../platform/errors/app-error.js';
import { bytes, deletedMedia, mediaParameters, mediaQuery, uploadedMedia } from '../contracts/media.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const tags = ['media'];
/** What is under an address never changes. */
const forEver = 'public, max-age=31536000, immutable';
/** Where a bucket hands it out, the way there may change. */
const forAnHour = 'public, max-age=3600';
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** Pictures are sent as they are, in a body of their own type. */
export function mediaRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    const { maxBytes } = dependencies.core.rules.media;
    app.addContentTypeParser(
      pictureTypes,
      { parseAs: 'buffer', bodyLimit: maxBytes },
      (_request, body, done) => {
        done(null, body);
      },
    );
    addUpload(app, dependencies, maxBytes);
    addServing(app, dependencies);
    addDeletion(app, dependencies);
  };
}

function addUpload(app: App, { core, media }: Dependencies, maxBytes: number): void {
  app.post(
    '/media',
    {
      bodyLimit: maxBytes,
      schema: {
        tags,
        summary: 'Upload a picture: JPEG, PNG or WebP, at least 400 × 300 pixels',
        consumes: pictureTypes,
        body: bytes,
        response: answers(201, uploadedMedia, 'Kept, encoded anew'),
      },
    },
    async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw new AppError('MEDIA_UNREADABLE');
      const { externalId, ...size } = await uploadPicture(core, media, request.actor, request.body);
      return reply.code(201).send({ id: externalId, url: mediaAddress(externalId), ...size });
    },
  );
}

function addServing(app: App, { db, media }: Dependencies): void {
  app.get(
    '/media/:id',
    {
      schema: {
        tags,
        summary: 'A picture, or its thumbnail',
        params: mediaParameters,
        querystring: mediaQuery,
        response: {
          ...answers(200, bytes, 'The picture'),
          200: { description: 'The picture', content: { 'image/webp': { schema: bytes } } },
        },
      },
    },
    async (request, reply) => {
      const picture = await servePicture(db, media, request.params.id, request.query.size);
      if (picture.kind === 'elsewhere') {
        return reply.header('cache-control', forAnHour).redirect(picture.url);
      }
      return reply
        .header('cache-control', forEver)
        .header('cross-origin-resource-policy', 'cross-origin')
        .type(picture.contentType)
        .send(picture.body);
    },
  );
}

function addDeletion(app: App, { core, media }: Dependencies): void {
  app.delete(
    '/media/:id',
    {
      schema: {
        tags,
        summary: 'Delete a picture of mine that no listing shows',
        params: mediaParameters,
        response: answers(200, deletedMedia, 'Deleted'),
      },
    },
    async (request) => {
      const { id } = request.params;
      await deletePicture(core, media, request.actor, id);
      return { id };
    },
  );
}
