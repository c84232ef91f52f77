import { Skeleton } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { appearanceOf } from '../categories/appearance.js';
import { useCategories } from '../categories/use-categories.js';
import { Icon } from '../identity/icon.js';
import { startState, toAddress } from '../location/search-state.js';
import './category-tiles.css';

/** The fields of work at the top of the tree. */
export function CategoryTiles({ onChoose }: { readonly onChoose: (category: string) => void }): ReactNode {
  const { tree } = useCategories();
  if (tree.length === 0) return <Skeleton height={200} radius="lg" />;
  return (
    <ul className="tiles">
      {tree.map(({ id, name, children }) => {
        const { icon, hue } = appearanceOf(name);
        return (
          <li key={id}>
            <a
              className="tile"
              style={{ '--hue': hue } as CSSProperties}
              href={toAddress({ ...startState, category: id })}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onChoose(id);
              }}
            >
              <span className="tile__icon">
                <Icon name={icon} size={24} />
              </span>
              <span className="tile__words">
                <b>{name}</b>
                <small>
                  {children
                    .slice(0, 2)
                    .map((child) => child.name)
                    .join('، ')}
                </small>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
