import { type DragEvent, useState } from 'react'
import { type Field, kinds } from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol, FieldLetters, symbolFills } from '../../../ui/ActorSymbol.tsx'
import type { PivotAxes } from '../ownView.ts'
import { tableTexts } from '../texts.ts'
import type { PivotCard } from './pivot.ts'

/** What a dragged card is carried as: other things that are dragged over a place are let through. */
const carried = 'application/x-netzwerkstatt-row'

/** The cards in one place of a pivot, one below the other. Without `onDrop` they stay where they are. */
export function PivotCards({
	cards,
	label,
	fields,
	axes,
	tabStop,
	onFocus,
	onEditActor,
	onDrop,
}: {
	cards: readonly PivotCard[]
	label: string
	fields: readonly Field[]
	axes: PivotAxes
	/** the one card that Tab goes to */
	tabStop: string | undefined
	onFocus: (card: string) => void
	onEditActor?: (actorId: string) => void
	onDrop?: (card: string) => void
}) {
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const [isOver, setOver] = useState(false)
	const takes = ({ dataTransfer }: DragEvent) => onDrop !== undefined && dataTransfer.types.includes(carried)
	return (
		<ul
			className="table-pivot-cards"
			aria-label={label}
			data-over={isOver || undefined}
			onDragOver={(event) => {
				if (!takes(event)) return
				event.preventDefault()
				event.dataTransfer.dropEffect = 'move'
				setOver(true)
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				setOver(false)
				if (!takes(event)) return
				event.preventDefault()
				onDrop?.(event.dataTransfer.getData(carried))
			}}
		>
			{cards.map(({ id, actor }) => {
				const field = fields.find((each) => each.id === actor?.field)
				const below = [
					axes.across !== 'kind' && axes.down !== 'kind' && actor?.kind && kinds[actor.kind][locale],
					axes.across !== 'level' && axes.down !== 'level' && actor?.level && texts.levels[actor.level],
				].filter(Boolean)
				return (
					// Not the button: Firefox drags none.
					<li
						key={id}
						draggable={onDrop !== undefined && actor !== undefined}
						onDragStart={({ dataTransfer }) => {
							dataTransfer.setData(carried, id)
							dataTransfer.effectAllowed = 'move'
						}}
					>
						<button
							type="button"
							data-card={id}
							tabIndex={id === tabStop ? 0 : -1}
							onFocus={() => onFocus(id)}
							{...(actor && onEditActor && { onClick: () => onEditActor(actor.id) })}
						>
							<ActorSymbol
								kind={actor?.kind}
								colour={field?.colour}
								size={22}
								fill={actor?.involvement ? symbolFills[actor.involvement] : 'filled'}
							/>
							<span>
								<b>{actor ? actor.name.trim() || texts.unnamed : texts.gone}</b>
								{below.length > 0 && <span className="ui-caption">{below.join(' · ')}</span>}
							</span>
							{field && axes.across !== 'field' && axes.down !== 'field' && (
								<FieldLetters letters={field.letters} colour={field.colour} />
							)}
						</button>
					</li>
				)
			})}
		</ul>
	)
}
