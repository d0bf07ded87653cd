import { Popover } from 'radix-ui'
import { Suspense, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { lazyPart } from '../../../ui/lazyPart.ts'
import type { RowProps } from './StepRow.tsx'

const StepSheet = lazyPart(() => import('./StepSheet.tsx').then((module) => module.StepSheet))

/** Fetches ahead what the menu of a step opens. */
export const fetchStepSheet = StepSheet.fetch

/** Everything else about a step: its details, where it leads, moving it, taking it away. */
export function StepMenu({ label, title, ...props }: RowProps & { label: string; title: string }) {
	const [isOpen, open] = useState(false)
	return (
		<Popover.Root open={isOpen} onOpenChange={open}>
			<Popover.Trigger asChild>
				<Button kind="icon" size="small" icon="more" aria-label={label} />
			</Popover.Trigger>
			{isOpen && (
				<Suspense>
					<StepSheet {...props} title={title} />
				</Suspense>
			)}
		</Popover.Root>
	)
}
