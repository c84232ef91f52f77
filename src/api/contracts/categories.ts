import { z } from 'zod';

/** `GET /v1/categories`: the whole tree. */

export const categoryNode = z
  .object({
    id: z.string(),
    name: z.string(),
    get children() {
      return z.array(categoryNode).readonly();
    },
  })
  .meta({ id: 'Category' });
export type CategoryNode = z.infer<typeof categoryNode>;

export const categoriesResponse = z
  .object({ categories: z.array(categoryNode).readonly() })
  .meta({ id: 'Categories' });
export type CategoriesResponse = z.infer<typeof categoriesResponse>;
