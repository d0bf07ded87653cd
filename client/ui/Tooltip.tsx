import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import './Tooltip.css'

/** The word for a button that shows only its icon, and its key if it has one. The trigger keeps its own `aria-label`. */
export function Tooltip({ label, keys, children }: { label: string; keys?: string; children: ReactElement }) {
	return (
		<Radix.Provider delayDuration={400}>
			<Radix.Root>
				<Radix.Trigger
					asChild
					onFocus={(event) => {
						// A dialog that closes gives the focus back; the word of its button is for those who come to it by keys.
						if (!event.target.matches(':focus-visible')) event.preventDefault()
					}}
				>
					{children}
				</Radix.Trigger>
				<Radix.Portal>
					<Radix.Content className="ui-tooltip" sideOffset={6} collisionPadding={8}>
						{label}
						{keys && <kbd>{keys}</kbd>}
					</Radix.Content>
				</Radix.Portal>
			</Radix.Root>
		</Radix.Provider>
	)
}
