/** What a review was before support corrected it. The table `review` itself is among those of the import. */
export interface ReviewTables {
  review_version: ReviewVersionTable;
}

export type ReviewState = 'published' | 'held' | 'removed';

interface ReviewVersionTable {
  review_id: number;
  version: number;
  stars: number;
  comment: string | null;
  reason: string;
  corrected_by: number | null;
  corrected_at: Date;
}
