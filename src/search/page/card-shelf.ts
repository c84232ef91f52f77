import type { ListingCard } from '../../marketplace/listings.js';

/** Cards as they are until something else is heard of them; closed, it keeps nothing. */
export interface CardShelf {
  find(id: number): ListingCard | undefined;
  /** Keeps what is answered, but for the cards of which a change was heard meanwhile: the answer may be older. */
  keepAnswer(ask: () => Promise<readonly ListingCard[]>): Promise<readonly ListingCard[]>;
  forget(id: number): void;
  forgetAll(): void;
  /** Empty, and keeping from now on. */
  open(): void;
  close(): void;
  hasRoom(): boolean;
}

/** A question on its way to the database, and what changed since it was asked. */
interface Question {
  readonly changed: Set<number>;
  allChanged: boolean;
}

/** Where there is no room, the cards that have been there for longest go. */
export function createCardShelf(most: number): CardShelf {
  const cards = new Map<number, ListingCard>();
  const questions = new Set<Question>();
  let isOpen = false;

  function forgetAll(): void {
    cards.clear();
    for (const question of questions) question.allChanged = true;
  }

  function keep(card: ListingCard): void {
    cards.delete(card.id);
    cards.set(card.id, card);
    const [oldest] = cards.size > most ? cards.keys() : [];
    if (oldest !== undefined) cards.delete(oldest);
  }

  return {
    find: (id) => cards.get(id),
    async keepAnswer(ask) {
      const question: Question = { changed: new Set(), allChanged: !isOpen };
      questions.add(question);
      try {
        const answer = await ask();
        if (!question.allChanged) for (const card of answer) if (!question.changed.has(card.id)) keep(card);
        return answer;
      } finally {
        questions.delete(question);
      }
    },
    forget(id) {
      cards.delete(id);
      for (const { changed } of questions) changed.add(id);
    },
    forgetAll,
    open() {
      forgetAll();
      isOpen = true;
    },
    close() {
      isOpen = false;
      forgetAll();
    },
    hasRoom: () => isOpen && cards.size < most,
  };
}
