import { type CSSProperties, memo } from 'react'
import { type ChainState, chainText, nobodyLane, personLane } from '../../../../shared/blocks/chain/index.ts'
import type { Actor, FieldColour } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useText } from '../../../sync/useText.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol, symbolFills } from '../../../ui/ActorSymbol.tsx'
import { withHyphens } from '../../../ui/hyphens.ts'
import { fullName } from '../actorName.ts'
import { LaneMenu } from '../menus/LaneMenu.tsx'
import { chainTexts } from '../texts/chainTexts.ts'
import { useChainEditing } from './board.ts'
import { GuestFrame } from './GuestFrame.tsx'
import { Written } from './Written.tsx'

export const laneElement = (id: string) => `lane:${id}`

/** Who a lane belongs to. Heads of actors can be dragged; their menu does the same without a mouse. */
export const LaneHead = memo(function LaneHead({
	state,
	id,
	actor,
	name,
	colour,
	style,
	isStop,
	isWritten,
}: {
	state: ChainState
	id: string
	actor: Actor | undefined
	/** as the head has room for it */
	name: string
	colour: FieldColour | undefined
	style: CSSProperties
	isStop: boolean
	isWritten: boolean
}) {
	const texts = useTexts(chainTexts)
	const { chain, actions } = useChainEditing()
	if (id === personLane) return <PersonHead state={state} style={style} isStop={isStop} isWritten={isWritten} />
	if (id === nobodyLane) {
		return (
			<div className="chain-lane-head" style={style}>
				<ActorSymbol kind="person" colour={undefined} size={20} fill="dashed" />
				<b>{texts.nobody}</b>
			</div>
		)
	}
	const inFull = fullName(actor, texts)
	return (
		// biome-ignore lint/a11y/useSemanticElements: no set of fields, but words one can write on
		<div
			role="group"
			className="chain-lane-head"
			style={style}
			data-element={laneElement(id)}
			data-state={state}
			tabIndex={isStop ? 0 : -1}
			aria-label={texts.laneLabel(inFull)}
			title={inFull}
		>
			<ActorSymbol
				kind={actor?.kind}
				colour={colour}
				size={20}
				fill={actor?.involvement ? symbolFills[actor.involvement] : 'filled'}
			/>
			<b>{withHyphens(name)}</b>
			<LaneMenu chain={chain} actions={actions} state={state} id={id} name={inFull} inPicture />
		</div>
	)
})

/** The person the chain tells of: the same in both states, so the name is written in one of them. */
function PersonHead({
	state,
	style,
	isStop,
	isWritten,
}: {
	state: ChainState
	style: CSSProperties
	isStop: boolean
	isWritten: boolean
}) {
	const { doc } = useRoom()
	const texts = useTexts(chainTexts)
	const { chain } = useChainEditing()
	const written = chainText(doc, chain, 'person')
	const name = useText(written)
	return (
		// biome-ignore lint/a11y/useSemanticElements: no set of fields, but words one can write on
		<div
			role="group"
			className="chain-lane-head"
			style={style}
			data-element="person"
			data-state={state}
			data-written={isWritten || undefined}
			tabIndex={isStop ? 0 : -1}
			aria-label={texts.wordsOf(texts.person, name)}
		>
			<svg className="ui-symbol" width="20" height="20" viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true">
				<path
					d="M0-1.12A.52.52 0 0 1 .3-.18C.85-.05 1.02.4 1.02 1H-1.02C-1.02.4-.85-.05-.3-.18A.52.52 0 0 1 0-1.12Z"
					fill="var(--nw-ink)"
				/>
			</svg>
			<b>
				<Written
					element="person"
					field={textFields.chainPerson}
					text={written}
					label={texts.person}
					placeholder={texts.personEmpty}
					isWritten={isWritten}
				/>
				<i>{texts.invented}</i>
			</b>
			<GuestFrame element="person" isWritten={isWritten} />
		</div>
	)
}
