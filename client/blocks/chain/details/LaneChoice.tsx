import { useId } from 'react'
import type { ChainPicture } from '../../../../shared/blocks/chain/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { Registry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { laneOptions } from './choices.ts'

/** In which lane a step lies; choosing an actor without one gives them a lane. */
export function LaneChoice({
	label,
	isLabelHidden,
	picture,
	registry,
	lane,
	disabled,
	onChange,
}: {
	label: string
	isLabelHidden?: boolean
	picture: ChainPicture
	registry: Registry
	lane: string | undefined
	disabled?: boolean
	onChange: (lane: string | undefined) => void
}) {
	const texts = useTexts(chainTexts)
	const id = useId()
	const { here, others } = laneOptions(picture, registry.actors, texts)
	const chosen = [...here, ...others].find(({ value }) => value === lane)
	return (
		<div className="chain-choice">
			<label htmlFor={id} className={isLabelHidden ? 'ui-hidden-text' : undefined}>
				{label}
			</label>
			<select
				id={id}
				value={lane ?? ''}
				disabled={disabled}
				data-empty={lane === undefined || undefined}
				onChange={(event) => onChange(event.target.value || undefined)}
			>
				<option value="">{texts.nobody}</option>
				{here.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
				{others.length > 0 && (
					<optgroup label={texts.bar.more}>
						{others.map((option) => (
							<option key={option.value} value={option.value}>
								{option.label}
							</option>
						))}
					</optgroup>
				)}
			</select>
			<span className="chain-choice-words" aria-hidden="true">
				{chosen?.label ?? texts.nobody}
			</span>
		</div>
	)
}
