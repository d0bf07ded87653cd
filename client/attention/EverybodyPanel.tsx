import { useMemo, useState } from 'react'
import { beginLead, summon } from '../../shared/agenda/index.ts'
import { listSeats, listSmallGroups, seatsOf, smallGroupsOf } from '../../shared/smallGroups/index.ts'
import { isAnonymous } from '../agenda/discreetPresence.ts'
import { useNowOf, useSessionState } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import type { Destination } from '../navigation/navigation.ts'
import { sightOf } from '../navigation/sight.ts'
import { derived, from, promptly } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'
import { groupNames } from '../texts/groupNames.ts'
import { useLocale } from '../texts/locale.ts'
import { personName } from '../texts/personName.ts'
import { useTexts } from '../texts/texts.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDevices } from './devices.ts'
import { everybody, type Gathering, gatherings, type Here, isMeant } from './everybody.ts'
import { everybodyTexts } from './everybodyTexts.ts'
import './everybody.css'

/** A place of the workshop as people know it. */
export interface KnownPlace {
	readonly name: string
	/** absent: not for this person */
	readonly to?: Destination
}

/** With fewer people nobody needs to search. */
const searchedFrom = 8
/** Milliseconds between two drawings at most. */
const drawnEvery = 250

/**
 * "Wer ist da?" and "Wo sind alle?" in one: everybody by their places, to be searched by name, organisation and role; with
 * the way there, and for the moderation a way to bring them here or to have somebody show their view.
 */
export function EverybodyPanel({
	known,
	docOf,
	go,
}: {
	/** the place that presence calls so; undefined if it is none that this person knows */
	known: (place: string) => KnownPlace | undefined
	/** the document of the board at which somebody is */
	docOf: (place: string | undefined) => Parameters<typeof sightOf>[0]
	go: (to: Destination) => void
}) {
	const texts = useTexts(everybodyTexts)
	const locale = useLocale()
	const { people: devices } = useDevices()
	const isSilent = useNowOf(isAnonymous)
	const people = useValue(
		useMemo(
			() => derived([from(devices)], () => everybody(devices.get()), { pace: promptly(drawnEvery), nameOf: byPerson }),
			[devices],
		),
	)
	const [words, search] = useState('')
	const seats = useSeats()
	const groupOf = ({ participant }: Here) => seats.get(participant) ?? ''
	const namesOf = (person: Here) => [
		personName(person, locale),
		person.organisation,
		texts.roles[person.role],
		groupOf(person),
	]
	const found = people.filter((person) => isMeant(words, namesOf(person)))
	const self = people.find(({ self }) => self)
	/** Readers are told how many there are, and not who. */
	const isNameless = self?.role === 'reader'
	return (
		<>
			<h2>{texts.title(people.length)}</h2>
			{people.length >= searchedFrom && !isNameless && (
				<TextField label={texts.search} type="search" value={words} onChange={(event) => search(event.target.value)} />
			)}
			{isSilent && <p className="ui-caption">{texts.silent}</p>}
			{isNameless && <p className="ui-caption">{texts.nameless}</p>}
			<p className="ui-hidden-text" role="status">
				{words && texts.found(found.length)}
			</p>
			{words && found.length === 0 && <p className="ui-caption">{texts.nobody}</p>}
			<div className="everybody">
				{(isSilent ? [{ key: 'all', isOnPhone: false, people: found }] : gatherings(found)).map((gathering) => (
					<Place
						key={gathering.key}
						gathering={gathering}
						isSilent={isSilent}
						isNameless={isNameless}
						self={self}
						groupOf={groupOf}
						known={gathering.place === undefined ? undefined : known(gathering.place)}
						docHere={docOf(self?.place)}
						go={go}
					/>
				))}
			</div>
		</>
	)
}

const seatsIn = perDocument((stage) =>
	derived([allOf(smallGroupsOf(stage)), allOf(seatsOf(stage))], () => {
		const groups = new Map(listSmallGroups(stage).map(({ room, name, number }) => [room, { name, number }]))
		return listSeats(stage).map(({ participant, room }) => ({ participant, ...groups.get(room) }))
	}),
)

/** In which small group everybody sits, in words, while there are some. */
function useSeats(): ReadonlyMap<string, string> {
	const locale = useLocale()
	const seats = useValue(seatsIn(useStage().doc))
	return useMemo(
		() =>
			new Map(seats.map(({ participant, name, number = 0 }) => [participant, name || groupNames([number], locale)])),
		[seats, locale],
	)
}

const byPerson = (entry: object) => (entry as Partial<Here>).participant

function Place({
	gathering: { place, isOnPhone, people },
	isSilent,
	isNameless,
	self,
	groupOf,
	known,
	docHere,
	go,
}: {
	gathering: Gathering
	isSilent: boolean
	isNameless: boolean
	self: Here | undefined
	/** what their small group is called; empty: they sit in none */
	groupOf: (person: Here) => string
	known: KnownPlace | undefined
	docHere: Parameters<typeof sightOf>[0]
	go: (to: Destination) => void
}) {
	const texts = useTexts(everybodyTexts)
	const { doc, mayModerate } = useStage()
	const { time } = useSessionState()
	const name = known?.name ?? (isOnPhone ? texts.phone : place === undefined ? texts.nowhere : texts.elsewhere)
	const isHere = place !== undefined && place === self?.place
	const fetch = () => {
		const sight = sightOf(docHere)
		if (sight && place !== undefined) summon(doc, sight, time.now(), { from: place })
	}
	return (
		<section>
			{!isSilent && (
				<header>
					<h3>
						{isOnPhone && <Icon name="phone" size={16} />}
						<span>{name}</span> <span className="everybody-count">{people.length}</span>
					</h3>
					{isHere && <span className="ui-caption">{texts.here}</span>}
					{known?.to && !isHere && (
						<Button size="small" kind="link" aria-label={texts.goTo(name)} onClick={() => known.to && go(known.to)}>
							{texts.go}
						</Button>
					)}
					{mayModerate && place !== undefined && !isHere && (
						<Button size="small" kind="link" aria-label={texts.fetchFrom(name)} onClick={fetch}>
							{texts.fetch}
						</Button>
					)}
				</header>
			)}
			{!isNameless && (
				<ul>
					{people.map((person) => (
						<Line
							key={person.participant}
							person={person}
							group={groupOf(person)}
							mayAsk={mayModerate && !isSilent && place !== undefined}
						/>
					))}
				</ul>
			)}
		</section>
	)
}

function Line({ person, group, mayAsk }: { person: Here; group: string; mayAsk: boolean }) {
	const texts = useTexts(everybodyTexts)
	const { doc } = useStage()
	const { time } = useSessionState()
	const { participant, name, organisation, role, colour, self } = person
	const shown = personName(person, useLocale())
	/** The role says nothing more where it already stands in for the name. */
	const isRoleNews = name.trim() || role !== 'moderator'
	const about = [group, organisation, isRoleNews && texts.roles[role]].filter(Boolean).join(' · ')
	return (
		<li>
			<Avatar name={shown} colour={colour} />
			<span className="ui-grow">
				<b>{shown}</b> {self && <span className="ui-quiet">({texts.self})</span>}
				{about && <span className="ui-caption">{about}</span>}
			</span>
			{mayAsk && role === 'participant' && (
				<Button
					kind="icon"
					size="small"
					icon="follow"
					aria-label={texts.lead(shown)}
					title={texts.lead(shown)}
					onClick={() => beginLead(doc, { participant, name: shown }, time.now())}
				/>
			)}
		</li>
	)
}
