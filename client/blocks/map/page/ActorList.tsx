import { memo } from 'react'
import { type Actor, type Field, kinds, type Relation } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol, FieldLetters, symbolFills } from '../../../ui/ActorSymbol.tsx'
import { Button } from '../../../ui/Button.tsx'
import { RelationLine } from '../editor/RelationLine.tsx'
import type { MapView } from '../personal.ts'
import { ringsOf } from '../picture/look.ts'
import { pageTexts } from './texts.ts'
import type { RowActions } from './useRowActions.ts'

/** Every actor of the map with its relations, and what can be done with it. */
export function ActorList({
	actors,
	relations,
	fields,
	view,
	actions,
	shown,
}: {
	actors: readonly Actor[]
	relations: readonly Relation[]
	fields: readonly Field[]
	view: MapView
	actions: RowActions
	/** id of the actor somebody was taken to */
	shown: string | undefined
}) {
	const names = new Map(actors.map(({ id, name }) => [id, name]))
	return (
		<ul className="map-actors">
			{actors.map((actor) => (
				<ActorItem
					key={actor.id}
					actor={actor}
					field={fields.find(({ id }) => id === actor.field)}
					relations={relations.filter(({ from, to }) => from === actor.id || to === actor.id)}
					view={view}
					names={names}
					actions={actions}
					isShown={actor.id === shown}
				/>
			))}
		</ul>
	)
}

const ActorItem = memo(function ActorItem({
	actor,
	field,
	relations,
	view,
	names,
	actions,
	isShown,
}: {
	actor: Actor
	field: Field | undefined
	relations: readonly Relation[]
	view: MapView
	names: ReadonlyMap<string, string>
	actions: RowActions
	isShown: boolean
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(pageTexts)
	const locale = useLocale()
	const { id, name, kind, involvement } = actor
	return (
		<li data-actor={id} data-shown={isShown || undefined} tabIndex={-1}>
			<header>
				<ActorSymbol
					kind={kind}
					colour={field?.colour}
					size={28}
					fill={involvement ? symbolFills[involvement] : 'filled'}
					rings={ringsOf(actor)}
				/>
				{field && <FieldLetters letters={field.letters} colour={field.colour} />}
				<div>
					<h3>{name}</h3>
					<p className="ui-quiet">{[kind && kinds[kind][locale], field?.label[locale]].filter(Boolean).join(' · ')}</p>
				</div>
			</header>
			<ul>
				{relations.length === 0 && <li className="ui-quiet">{texts.withNobody}</li>}
				{relations.map((relation) => (
					<li key={relation.id}>
						<button type="button" disabled={!mayWrite} onClick={() => actions.edit(relation.id)}>
							<RelationLine relation={relation} seenFrom={id} view={view} names={names} />
						</button>
					</li>
				))}
			</ul>
			{mayWrite && (
				<footer>
					<Button
						size="small"
						icon="plus"
						aria-label={texts.of(texts.addHere, name)}
						onClick={() => actions.addRelation(id)}
					>
						{texts.addShort}
					</Button>
					<Button
						size="small"
						icon="edit"
						aria-label={texts.of(texts.details, name)}
						onClick={() => actions.details(id)}
					>
						{texts.detailsShort}
					</Button>
					<Button
						size="small"
						icon="minus"
						aria-label={texts.of(texts.leaveOut, name)}
						onClick={() => actions.leaveOut(id)}
					>
						{texts.leaveOutShort}
					</Button>
				</footer>
			)}
		</li>
	)
})
