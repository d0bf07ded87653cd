import { Popover } from 'radix-ui'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useRoom } from '../../../sync/RoomContext.ts'
import { Icon } from '../../../ui/icon.tsx'
import type { EditorProps } from './cellView.ts'
import './kinds.css'

/** What the list below the field offers. */
export interface Offer {
	readonly key: string
	readonly shown: string
	/** whether the cell holds it already */
	readonly isChosen: boolean
	choose(): void
}

/**
 * A field with a list, over a cell: what one types narrows the list, arrow keys and a pointer move in it, Enter takes what is
 * marked there. With `isMultiple` the field stays open for the next; an empty Enter ends it.
 */
export function ListEditor({
	label,
	placeholder,
	limit,
	isMultiple = false,
	offersFor,
	session,
	onDone,
	onLeave,
}: Pick<EditorProps, 'session' | 'onDone' | 'onLeave'> & {
	label: string
	placeholder?: string | undefined
	/** longest text that means something here */
	limit: number
	isMultiple?: boolean
	/** what fits these words, the best first; everything for none */
	offersFor: (words: string) => readonly Offer[]
}) {
	const { mayWrite } = useRoom()
	const input = useRef<HTMLInputElement>(null)
	const id = useId()
	const [words, setWords] = useState('')
	const offers = offersFor(words)
	const chosen = isMultiple ? -1 : offers.findIndex(({ isChosen }) => isChosen)
	/** The marked offer belongs to the words it was marked for. */
	const [marked, mark] = useState({ at: chosen, words: '' })
	const at = marked.words === words ? Math.min(marked.at, offers.length - 1) : words.trim() ? 0 : -1
	const take = (offer: Offer, next: boolean) => {
		if (mayWrite) offer.choose()
		setWords('')
		mark({ at: -1, words: '' })
		if (!isMultiple) onDone(next)
	}
	const now = useRef({ offers, at, words, take })
	now.current = { offers, at, words, take }

	useLayoutEffect(() => input.current?.focus({ preventScroll: true }), [])
	// Whoever goes on with Tab has answered what is marked for the words they typed.
	useEffect(
		() =>
			session.atEnd(() => {
				const { offers, at, words } = now.current
				if (words.trim() && mayWrite) offers[at]?.choose()
			}),
		[session, mayWrite],
	)
	// Natively, and so before the grid around it, which would take Enter and the arrow keys.
	useEffect(() => {
		const element = input.current
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.isComposing) return
			const { offers, at, words, take } = now.current
			const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
			const offer = offers[at]
			if (by !== 0 && offers.length > 0) mark({ at: (at + by + offers.length) % offers.length, words })
			else if (event.key === 'Enter' && offer) take(offer, true)
			else return
			event.preventDefault()
			event.stopPropagation()
		}
		element?.addEventListener('keydown', onKeyDown)
		return () => element?.removeEventListener('keydown', onKeyDown)
	}, [])

	return (
		<Popover.Root open>
			<Popover.Anchor asChild>
				<input
					ref={input}
					className="table-editor table-list-editor"
					role="combobox"
					aria-label={label}
					aria-autocomplete="list"
					aria-expanded={offers.length > 0}
					aria-controls={id}
					aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
					autoComplete="off"
					placeholder={placeholder}
					maxLength={limit}
					readOnly={!mayWrite}
					value={words}
					onChange={(event) => setWords(event.target.value)}
					onBlur={onLeave}
				/>
			</Popover.Anchor>
			<Popover.Portal>
				<Popover.Content
					className="table-offers"
					align="start"
					sideOffset={2}
					collisionPadding={8}
					hidden={offers.length === 0}
					// The focus stays in the field.
					onOpenAutoFocus={(event) => event.preventDefault()}
					onCloseAutoFocus={(event) => event.preventDefault()}
				>
					<div id={id} role="listbox" tabIndex={-1} aria-label={label} aria-multiselectable={isMultiple || undefined}>
						{offers.map((offer, i) => (
							// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
							<div
								key={offer.key}
								id={`${id}-${i}`}
								ref={i === at ? keepInSight : undefined}
								role="option"
								tabIndex={-1}
								aria-selected={offer.isChosen}
								data-active={i === at || undefined}
								// The field would lose the focus, and with it the list.
								onPointerDown={(event) => event.preventDefault()}
								onClick={() => take(offer, false)}
							>
								<Icon name="check" size={16} />
								<span>{offer.shown}</span>
							</div>
						))}
					</div>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}

const keepInSight = (option: HTMLElement | null) => option?.scrollIntoView?.({ block: 'nearest' })
