import { Suspense } from 'react'
import type { TLUiKeyboardShortcutsDialogProps } from 'tldraw'
import { lazyPart } from '../../ui/lazyPart.ts'

const ShortcutList = lazyPart(() => import('./ShortcutList.tsx').then((module) => module.ShortcutList))

/** The board's keys, when somebody asks for them. */
export const Shortcuts = (props: TLUiKeyboardShortcutsDialogProps) => (
	<Suspense>
		<ShortcutList {...props} />
	</Suspense>
)
