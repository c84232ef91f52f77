import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import './sheet.css';

interface SheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly position: 'right' | 'bottom';
  readonly size: string;
  readonly children: ReactNode;
}

/** A dialog that slides in from a side. Its head is no `<header>`: the page has one banner already. */
export function Sheet(props: SheetProps): ReactNode {
  const { opened, onClose, title, closeLabel, position, size, children } = props;
  return (
    <Drawer.Root opened={opened} onClose={onClose} position={position} size={size}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className="sheet__head">
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={closeLabel} />
        </div>
        <Drawer.Body className="sheet__body">{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
