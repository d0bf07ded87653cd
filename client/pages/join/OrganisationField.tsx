import { type KeyboardEvent, useId, useState } from 'react'
import { limits } from '../../../shared/protocol/limits.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { matching } from './matching.ts'
import { joinTexts } from './texts.ts'

/**
 * Asks for an organisation and offers those the workshop knows, so that one house is not written in five ways. What is
 * typed stands as it is; nobody has to choose. A combobox after the ARIA pattern "list autocomplete, manual selection".
 */
export function OrganisationField({
	known,
	value,
	onChange,
}: {
	known: readonly string[]
	value: string
	onChange: (organisation: string) => void
}) {
	const texts = useTexts(joinTexts)
	const id = useId()
	const [isOpen, open] = useState(false)
	const [at, setAt] = useState(-1)
	const offers = matching(known, value)
	const ownWords = value.trim()
	const choices = offers.includes(ownWords) ? offers : [...offers, ownWords]
	const shown = isOpen && offers.length > 0
	const optionId = (i: number) => `${id}-${i}`

	const choose = (organisation: string) => {
		onChange(organisation)
		close()
	}
	const close = () => {
		open(false)
		setAt(-1)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
		if (step !== undefined && offers.length > 0) {
			event.preventDefault()
			open(true)
			// One place more than there are choices: from the last one the way leads back to what was typed.
			const places = choices.length + 1
			setAt(((at + 1 + step + places) % places) - 1)
		} else if (event.key === 'Enter' && shown && choices[at] !== undefined) {
			event.preventDefault()
			choose(choices[at])
		} else if (event.key === 'Escape' && shown) {
			event.preventDefault()
			close()
		}
	}

	return (
		<div className="ui-field join-organisation">
			<label className="ui-label" htmlFor={id}>
				{texts.organisation}
				<small>{texts.optional}</small>
			</label>
			<input
				id={id}
				className="ui-input"
				role="combobox"
				aria-autocomplete="list"
				aria-expanded={shown}
				aria-controls={`${id}-list`}
				aria-activedescendant={shown && at >= 0 ? optionId(at) : undefined}
				autoComplete={known.length > 0 ? 'off' : 'organization'}
				maxLength={limits.organisation}
				value={value}
				onChange={(event) => {
					onChange(event.target.value)
					open(true)
					setAt(-1)
				}}
				onKeyDown={onKeyDown}
				onBlur={close}
			/>
			<div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={texts.knownOrganisations} hidden={!shown}>
				{(shown ? choices : []).map((organisation, i) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys
					<div
						key={organisation}
						id={optionId(i)}
						role="option"
						aria-selected={i === at}
						tabIndex={-1}
						// The focus stays in the field, which would close the list when it lost it.
						onPointerDown={(event) => event.preventDefault()}
						onClick={() => choose(organisation)}
					>
						{i < offers.length ? (
							organisation
						) : (
							<>
								<Icon name="plus" size={16} />
								{texts.ownWords(organisation)}
							</>
						)}
					</div>
				))}
			</div>
			<p className="ui-hidden-text" role="status">
				{shown ? texts.offers(offers.length) : ''}
			</p>
		</div>
	)
}
