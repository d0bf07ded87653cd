import { Popover } from 'radix-ui'
import { isWhole, type Part } from '../../../../shared/blocks/map/index.ts'
import {
	fieldsOfActor,
	type Kind,
	kinds,
	type RelationKind,
	relationKinds,
	type Term,
} from '../../../../shared/registry/index.ts'
import { useFields, useGroups } from '../../../actors/watchRegistry.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../editor/Choice.tsx'
import { usePicture } from '../observe.ts'
import { changePersonal, type Personal, usePersonal } from '../personal.ts'
import { mapTexts } from '../texts.ts'

const partIn = (personal: Personal) => personal.part
const formalityIn = (personal: Personal) => personal.showFormality
const ratingIn = (personal: Personal) => personal.showRating

/** Singles out a part of the network for oneself, and switches the small marks on the lines. */
export function PartButton({ mapId }: { mapId: string }) {
	const texts = useTexts(mapTexts)
	const part = usePersonal(mapId, partIn)
	const words = usePartWords(mapId, part)
	return (
		<Popover.Root>
			<Popover.Trigger asChild>
				<Button
					kind="bare"
					icon="filter"
					className="map-part-button"
					title={isWhole(part) ? texts.all : undefined}
					data-on={!isWhole(part) || undefined}
				>
					<span>{isWhole(part) ? texts.all : texts.partOf(words)}</span>
				</Button>
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content className="map-part" align="end" sideOffset={4} collisionPadding={8} aria-label={texts.part}>
					<PartForm mapId={mapId} part={part} />
					<Marks mapId={mapId} />
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}

function PartForm({ mapId, part }: { mapId: string; part: Part }) {
	const { doc } = useRoom()
	const texts = useTexts(mapTexts)
	const locale = useLocale()
	const fields = useFields(doc)
	const { nodes } = usePicture(doc, mapId)
	const all = { value: '' as const, label: texts.any }
	const set = <Key extends keyof Part>(key: Key, chosen: Part[Key] | undefined) => {
		const { [key]: _, ...rest } = part
		changePersonal(mapId, { part: chosen === undefined ? rest : { ...rest, [key]: chosen } })
	}
	const optionsOf = <Id extends string>(list: Readonly<Record<Id, Term>>, used: readonly (Id | undefined)[]) =>
		(Object.keys(list) as Id[])
			.filter((value) => used.includes(value))
			.map((value) => ({ value, label: list[value][locale] }))
	const named = new Set(nodes.flatMap(({ actor }) => actor.groups ?? []))
	const groups = useGroups(doc).filter(({ id }) => named.has(id))
	const { around } = part
	return (
		<div className="map-form">
			<Choice
				label={texts.field}
				value={part.fields?.[0] ?? ''}
				options={[
					all,
					...fields
						.filter(({ id }) => nodes.some(({ actor }) => fieldsOfActor(actor).includes(id)))
						.map(({ id, letters, label }) => ({ value: id, label: `${letters} – ${label[locale]}` })),
				]}
				onChange={(field) => set('fields', field ? [field] : undefined)}
			/>
			<Choice<Kind>
				label={texts.kind}
				value={part.kinds?.[0] ?? ''}
				options={[
					all,
					...optionsOf(
						kinds,
						nodes.map(({ actor }) => actor.kind),
					),
				]}
				onChange={(kind) => set('kinds', kind ? [kind] : undefined)}
			/>
			<Choice
				label={texts.group}
				value={part.groups?.[0] ?? ''}
				options={[all, ...groups.map(({ id, label }) => ({ value: id, label: label[locale] }))]}
				onChange={(group) => set('groups', group ? [group] : undefined)}
			/>
			<Choice<RelationKind>
				label={texts.relationKind}
				value={part.relationKinds?.[0] ?? ''}
				options={[all, ...optionsOf(relationKinds, Object.keys(relationKinds) as RelationKind[])]}
				onChange={(kind) => set('relationKinds', kind ? [kind] : undefined)}
			/>
			<Choice
				label={texts.around}
				value={around?.actor ?? ''}
				options={[
					{ value: '', label: texts.aroundNobody },
					...nodes.map(({ actor }) => ({ value: actor.id, label: actor.name })),
				]}
				onChange={(actor) => set('around', actor ? { actor, steps: around?.steps ?? 1 } : undefined)}
			/>
			{around && (
				<Choice
					label={texts.steps}
					value={`${around.steps}`}
					options={[1, 2, 3].map((steps) => ({ value: `${steps}`, label: texts.stepsAway(steps) }))}
					onChange={(steps) => set('around', { ...around, steps: Number(steps) })}
				/>
			)}
			{!isWhole(part) && (
				<Button icon="close" onClick={() => changePersonal(mapId, { part: {} })}>
					{texts.wholeNetwork}
				</Button>
			)}
		</div>
	)
}

function Marks({ mapId }: { mapId: string }) {
	const texts = useTexts(mapTexts)
	const formality = usePersonal(mapId, formalityIn)
	const rating = usePersonal(mapId, ratingIn)
	return (
		<fieldset className="map-form map-marks">
			<legend>{texts.marks}</legend>
			<label className="map-check">
				<input
					type="checkbox"
					checked={formality}
					onChange={({ target }) => changePersonal(mapId, { showFormality: target.checked })}
				/>
				{texts.showFormality}
			</label>
			<label className="map-check">
				<input
					type="checkbox"
					checked={rating}
					onChange={({ target }) => changePersonal(mapId, { showRating: target.checked })}
				/>
				{texts.showRating}
			</label>
			<p className="ui-caption">{texts.ratingNote}</p>
		</fieldset>
	)
}

/** What a part is called: the words of everything that was wished. */
function usePartWords(mapId: string, part: Part): string {
	const { doc } = useRoom()
	const texts = useTexts(mapTexts)
	const locale = useLocale()
	const fields = useFields(doc)
	const groups = useGroups(doc)
	const { nodes } = usePicture(doc, mapId)
	const { around } = part
	const middle = around && nodes.find(({ actor }) => actor.id === around.actor)?.actor.name
	return [
		...(part.fields ?? []).flatMap((id) => fields.find((field) => field.id === id)?.short[locale] ?? []),
		...(part.kinds ?? []).map((kind) => kinds[kind][locale]),
		...(part.groups ?? []).flatMap((id) => groups.find((group) => group.id === id)?.label[locale] ?? []),
		...(part.relationKinds ?? []).map((kind) => relationKinds[kind][locale]),
		...(middle ? [`${texts.around} ${middle}`] : []),
	].join(', ')
}
