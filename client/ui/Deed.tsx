import type { ComponentProps } from 'react'
import { Button } from './Button.tsx'

/**
 * A button under which the next one of its kind will stand: neither a double click nor a key that is held down shall do
 * two things.
 */
export function Deed({ onClick, ...button }: Omit<ComponentProps<typeof Button>, 'onClick'> & { onClick: () => void }) {
	return (
		<Button
			{...button}
			onClick={({ detail }) => detail < 2 && onClick()}
			onKeyDown={(event) => event.repeat && (event.key === 'Enter' || event.key === ' ') && event.preventDefault()}
		/>
	)
}
