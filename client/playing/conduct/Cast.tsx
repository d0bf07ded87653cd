import { type FormEvent, useState } from 'react'
import { missingParts } from '../../../shared/blocks/scenes/index.ts'
import { type CastPart, unrepresented } from '../../../shared/playing/index.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { playGroups } from '../../../shared/rounds/playGroups.ts'
import { useShownName, WithoutDevice } from '../../smallGroups/PersonSign.tsx'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { castPartOf, type Prepared } from './stations.ts'
import { conductTexts } from './texts.ts'
import { type CastPerson, useCastPeople } from './useConducted.ts'
import type { Conducting, PlayDeeds } from './usePlayDeeds.ts'

/** Who plays whom: one choice per person, by hand or by lot, and whether all organisations are represented. */
export function Cast({ prepared, conducted: { cast }, deeds }: Conducting) {
	const { cast: texts } = useTexts(conductTexts)
	const people = useCastPeople(prepared, cast)
	const parts = prepared.play.parts.map((part) => castPartOf(prepared, part))
	const waiting = people.filter(({ member, isHere }) => !member && isHere)
	const canWatch = parts.some(({ group }) => group === 'observing')
	return (
		<section className="play-cast" aria-label={texts.title}>
			<h3>
				{texts.title} <span className="ui-caption">{texts.count(people.length)}</span>
			</h3>
			<LackingParts prepared={prepared} deeds={deeds} />
			{people.length === 0 ? (
				<p className="ui-quiet">{texts.nobodyHere}</p>
			) : (
				<>
					<div className="play-cast-deeds">
						<Button
							kind={cast.length > 0 ? 'plain' : 'main'}
							icon="lot"
							title={texts.lotHint}
							onClick={() => deeds.lot(people)}
						>
							{texts.lot}
						</Button>
						{cast.length === 0 && waiting.length > 0 && canWatch && (
							<Button icon="eye" onClick={() => deeds.watchAll(waiting)}>
								{texts.watchAll(waiting.length)}
							</Button>
						)}
					</div>
					<ul>
						{people.map((person) => (
							<PersonLine key={person.id} person={person} parts={parts} onGive={deeds.give} />
						))}
					</ul>
					<Represented prepared={prepared} people={people} parts={parts} />
				</>
			)}
			{canWatch && <NewGuest onAdd={deeds.addGuest} />}
		</section>
	)
}

function PersonLine({
	person,
	parts,
	onGive,
}: {
	person: CastPerson
	parts: readonly CastPart[]
	onGive: PlayDeeds['give']
}) {
	const { cast: texts } = useTexts(conductTexts)
	const locale = useLocale()
	const name = useShownName()(person.name)
	const groups = Object.entries(playGroups).map(([group, label]) => ({
		label: label[locale],
		parts: parts.filter((part) => part.group === group),
	}))
	return (
		<li>
			<span className="ui-grow">
				<b>{name}</b>
				<span className="ui-caption">{person.organisation || texts.noOrganisation}</span>
			</span>
			{!person.hasDevice && <WithoutDevice />}
			{!person.isHere && <span className="ui-caption">{texts.away}</span>}
			<select
				className="ui-input"
				aria-label={texts.partOf(name)}
				value={person.member?.part ?? ''}
				onChange={({ currentTarget }) => onGive(person, currentTarget.value || undefined)}
			>
				<option value="">{texts.none}</option>
				{groups.map(
					({ label, parts: own }) =>
						own.length > 0 && (
							<optgroup key={label} label={label}>
								{own.map(({ part, as }) => (
									<option key={part} value={part}>
										{as || label}
									</option>
								))}
							</optgroup>
						),
				)}
			</select>
		</li>
	)
}

/** Parts that the scenes need and the play has not. */
function LackingParts({ prepared, deeds }: { prepared: Prepared; deeds: PlayDeeds }) {
	const { cast: texts } = useTexts(conductTexts)
	const locale = useLocale()
	const lacking = missingParts(prepared.play)
	if (lacking.length === 0) return null
	const called = ({ group = 'acting', role }: (typeof lacking)[number]) =>
		(role === undefined ? playGroups[group][locale] : (prepared.names[role] ?? prepared.person)) ||
		playGroups[group][locale]
	return (
		<Notice
			tone="care"
			title={texts.missingParts(lacking.map(called).join(', '))}
			action={<Button onClick={deeds.addMissingParts}>{texts.addParts}</Button>}
		/>
	)
}

/** In the first two groups all partners are to be represented, and each acting part is to be played. */
function Represented({
	prepared,
	people,
	parts,
}: {
	prepared: Prepared
	people: readonly CastPerson[]
	parts: readonly CastPart[]
}) {
	const { cast: texts } = useTexts(conductTexts)
	const given = new Map(people.flatMap(({ id, member }) => (member ? [[id, member.part] as const] : [])))
	if (given.size === 0) return null
	const missing = unrepresented(people, given, parts).map((actor) => prepared.names[actor] ?? '')
	const played = new Set(given.values())
	const unplayed = parts.filter(({ group, part }) => group === 'acting' && !played.has(part)).map(({ as }) => as)
	return (
		<div role="status">
			{missing.length > 0 ? <p className="play-care">{texts.missing(missing.join(', '))}</p> : <p>{texts.allThere}</p>}
			{unplayed.length > 0 && <p className="play-care">{texts.unplayed(unplayed.join(', '))}</p>}
		</div>
	)
}

function NewGuest({ onAdd }: { onAdd: (name: string) => void }) {
	const { cast: texts } = useTexts(conductTexts)
	const [name, setName] = useState('')
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (name.trim() === '') return
		onAdd(name.trim())
		setName('')
	}
	return (
		<form className="play-guest" onSubmit={submit}>
			<TextField
				label={texts.guestName}
				value={name}
				maxLength={limits.personName}
				autoComplete="off"
				onChange={({ currentTarget }) => setName(currentTarget.value)}
			/>
			<Button type="submit" icon="plus">
				{texts.addGuest}
			</Button>
		</form>
	)
}
