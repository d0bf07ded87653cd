import { type ChangeEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'

/** What the list of a combobox offers, and what choosing it does. */
export interface Choice {
	readonly key: string
	readonly shown: ReactNode
	/** where several can be chosen: whether this is one of them */
	readonly isChosen?: boolean
	choose(): void
}

interface Settings {
	/** the words in the field */
	value: string
	onWrite(words: string): void
	choices: readonly Choice[]
	/** Nobody has to choose: no choice is the current one until an arrow key says so, and Enter is the form's until then. */
	isOptional?: boolean
	/** A list that comes and goes. Without it the list is there as long as there is something to choose. */
	popup?: { readonly isOpen: boolean; open(isOpen: boolean): void }
}

/** Of the list a page key goes past so many. */
const page = 8

/**
 * A field with a list to choose from, after the ARIA pattern "combobox with list autocomplete": the focus stays in the
 * field, arrow and page keys move, Enter chooses, Escape closes a list that came by itself, and a pointer chooses, too.
 * Spread `field` over an input and give the whole to a `ComboboxList`.
 */
export function useCombobox({ value, onWrite, choices, isOptional = false, popup }: Settings) {
	const id = useId()
	const first = isOptional ? -1 : 0
	/** The current choice belongs to the words it was offered for: with other words the list begins anew. */
	const [place, setPlace] = useState({ at: first, words: value })
	const isShown = choices.length > 0 && (popup?.isOpen ?? true)
	const at = place.words === value ? place.at : first
	const current = isShown ? Math.min(at, choices.length - 1) : -1
	const goTo = (to: number) => setPlace({ at: to, words: value })
	const close = () => {
		popup?.open(false)
		goTo(first)
	}
	const choose = (choice: Choice) => {
		choice.choose()
		popup?.open(false)
	}

	const onChange = (event: ChangeEvent<HTMLInputElement>) => {
		setPlace({ at: first, words: event.target.value })
		onWrite(event.target.value)
		popup?.open(true)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return
		const to = choices.length > 0 ? placeAfter(event.key, current, first, choices.length) : undefined
		const choice = choices[current]
		if (to !== undefined) {
			popup?.open(true)
			goTo(to)
		} else if (event.key === 'Enter' && choice) choose(choice)
		else if (event.key === 'Escape' && popup && isShown) close()
		else return
		event.preventDefault()
	}

	const list = `${id}-list`
	const field = {
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-expanded': isShown,
		'aria-controls': list,
		'aria-activedescendant': current < 0 ? undefined : `${list}-${current}`,
		autoComplete: 'off',
		value,
		onChange,
		onKeyDown,
		onBlur: popup ? close : undefined,
	} as const
	return { field, id: list, choices, isShown, current, choose, goTo: isOptional ? undefined : goTo }
}

/**
 * The list below the field. The current choice is `data-active`; `aria-selected` is the same one or, where several can be
 * chosen, those that are.
 */
export function ComboboxList({
	of: { id, choices, isShown, current, choose, goTo },
	label,
	isMultiple = false,
	className,
}: {
	of: ReturnType<typeof useCombobox>
	label: string
	isMultiple?: boolean
	className?: string
}) {
	return (
		<div
			id={id}
			className={className}
			role="listbox"
			tabIndex={-1}
			aria-label={label}
			aria-multiselectable={isMultiple || undefined}
			hidden={!isShown}
		>
			{(isShown ? choices : []).map((choice, i) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
				<div
					key={choice.key}
					id={`${id}-${i}`}
					ref={i === current ? keepInSight : undefined}
					role="option"
					tabIndex={-1}
					aria-selected={isMultiple ? choice.isChosen === true : i === current}
					data-active={i === current || undefined}
					// The focus stays in the field, which would close the list when it lost it.
					onPointerDown={(event) => event.preventDefault()}
					// Where nobody has to choose, a pointer that lies there by chance must not decide what Enter does.
					onPointerMove={i === current ? undefined : goTo && (() => goTo(i))}
					onClick={() => choose(choice)}
				>
					{choice.shown}
				</div>
			))}
		</div>
	)
}

/** Where a key leads from the place `at`: arrows round and round, page keys to the ends. Before `first` there is nothing. */
function placeAfter(key: string, at: number, first: number, count: number): number | undefined {
	const places = count - first
	switch (key) {
		case 'ArrowDown':
			return ((at - first + 1) % places) + first
		case 'ArrowUp':
			return ((at - first + places - 1) % places) + first
		case 'PageDown':
			return Math.min(count - 1, at + page)
		case 'PageUp':
			return Math.max(0, at - page)
	}
}

const keepInSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })
