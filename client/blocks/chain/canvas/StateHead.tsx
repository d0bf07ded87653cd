import { useMemo } from 'react'
import type { ChainPicture } from '../../../../shared/blocks/chain/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import { AvatarRow } from '../../../ui/Avatar.tsx'
import { useGuestsWithin } from '../../../writing/guests.ts'
import { handoverElement, stepElement } from '../elements.ts'
import { StateFacts } from '../facts/StateFacts.tsx'
import { chainTexts } from '../texts/chainTexts.ts'
import { useChainEditing } from './board.ts'

/** The line above a state: what it is, what it says at a glance, and who works on it at the moment. */
export function StateHead({ picture, top, width }: { picture: ChainPicture; top: number; width: number }) {
	const texts = useTexts(chainTexts)
	const { chain } = useChainEditing()
	const { state } = picture
	return (
		<div className="chain-state-head" data-state={state} style={{ top, width }}>
			<h4>{texts.states[state]}</h4>
			<span className="chain-tagline">{texts.taglines[state]}</span>
			<StateFacts chain={chain} picture={picture} />
			<span className="ui-grow" />
			<WorkHere picture={picture} />
		</div>
	)
}

function WorkHere({ picture: { steps, experiences, handovers } }: { picture: ChainPicture }) {
	const texts = useTexts(chainTexts)
	const { chain } = useChainEditing()
	const elements = useMemo(
		() =>
			new Set([
				...[...steps, ...experiences].map(({ id }) => stepElement(id)),
				...handovers.map(({ key }) => handoverElement(key)),
			]),
		[steps, experiences, handovers],
	)
	const guests = useGuestsWithin(chain).filter(({ part }) => elements.has(part.split('/')[0] ?? ''))
	if (guests.length === 0) return null
	return (
		<span className="chain-work-here">
			<AvatarRow
				people={guests.map(({ name, colour }, id) => ({ id, name, colour }))}
				label={guests.map(({ name }) => name).join(', ')}
			/>
			<span>{texts.worksHere(guests.length)}</span>
		</span>
	)
}
