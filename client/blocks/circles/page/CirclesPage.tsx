import { Suspense, useEffect, useRef, useState } from 'react'
import type { Area } from '../../../../shared/blocks/circles/index.ts'
import type { Actor, Group } from '../../../../shared/registry/index.ts'
import { GroupLine } from '../../../groups/GroupLine.tsx'
import { focusShown } from '../../../navigation/focusShown.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useCirclesActions } from '../actions.ts'
import { GroupDialog } from '../GroupDialog.tsx'
import { areasIn, type Network, useNetwork } from '../observe.ts'
import { changePersonal } from '../personal.ts'
import { Sign } from '../Sign.tsx'
import { circlesTexts } from '../texts.ts'
import '../../../actors/entries.css'
import './page.css'

/** The groups without canvas: the same as their picture on the board, as a list to read and to edit. */
export function CirclesPage({ circles }: { circles: string }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(circlesTexts)
	const network = useNetwork(circles)
	const [edited, edit] = useState<string>()
	const root = useRef<HTMLElement>(null)
	const sent = useArrivals(circles, network, root)
	const { groups, actors, form } = network
	const areas = areasIn(network)
	const shown = new Set(areas.flatMap(({ group }) => group?.id ?? []))
	const group = groups.find(({ id }) => id === edited)
	const active = actors.filter(({ involvement }) => involvement === 'active')
	const nowhere = areas.find(({ kind }) => kind === 'nowhere')
	const list = (some: readonly Group[]) => (
		<ul className="entries">
			{some.map((each) => (
				<GroupLine
					key={each.id}
					group={each}
					groups={groups}
					actors={actors}
					isSent={each.id === sent}
					onEdit={mayWrite ? () => edit(each.id) : undefined}
				/>
			))}
		</ul>
	)
	const others = groups.filter(({ id }) => !shown.has(id))
	return (
		<section ref={root} className="circles-page" aria-label={texts.title}>
			<p className="ui-caption">{texts.page.counts(groups.length, active.length)}</p>
			{form === 'levels' ? (
				<>
					<h2>{texts.plainLevels.steering}</h2>
					{list(groups.filter(({ id }) => id === 'steering'))}
					<h2>{texts.plainLevels.working}</h2>
					{list(groups.filter(({ id }) => shown.has(id) && id !== 'steering'))}
				</>
			) : (
				<>
					<h2>{texts.forms.rings}</h2>
					{list(groups.filter(({ id }) => shown.has(id)))}
				</>
			)}
			{nowhere && <Nowhere circles={circles} network={network} area={nowhere} />}
			{others.length > 0 && (
				<>
					<h2>{texts.page.others}</h2>
					{list(others)}
				</>
			)}
			<Suspense>
				{group && (
					<GroupDialog key={group.id} group={group} actors={actors} groups={groups} onClose={() => edit(undefined)} />
				)}
			</Suspense>
		</section>
	)
}

/** Those who are in no group yet, each with a list of groups to be put into. */
function Nowhere({ circles, network, area }: { circles: string; network: Network; area: Area }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(circlesTexts)
	const locale = useLocale()
	const actions = useCirclesActions(circles)
	const line = (actor: Actor) => (
		<li key={actor.id} data-element={`actor:${actor.id}`} tabIndex={-1}>
			<Sign actor={actor} network={network} size={20} />
			<span>{actor.name}</span>
			{mayWrite && (
				<select
					className="ui-input"
					aria-label={texts.page.assign(actor.name)}
					value=""
					onChange={({ target }) => target.value && actions.setMember(actor.id, target.value, true)}
				>
					<option value="">{texts.page.choose}</option>
					{network.groups.map(({ id, label }) => (
						<option key={id} value={id}>
							{label[locale]}
						</option>
					))}
				</select>
			)}
		</li>
	)
	return (
		<>
			<h2>{texts.nowhere[network.form]}</h2>
			<ul className="circles-nowhere">{area.members.map(line)}</ul>
			{area.more > 0 && <p>{texts.more(area.more)}</p>}
		</>
	)
}

/** The group somebody was taken to, or the first of those an organisation is in. */
function useArrivals(circles: string, { actors }: Network, root: React.RefObject<HTMLElement | null>) {
	const shown = useShownElement({ block: 'circles', id: circles })
	useEffect(() => {
		if (!shown) return
		changePersonal(circles, { chosen: shown.element })
		const row = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
		row?.scrollIntoView?.({ block: 'center' })
		if (row) focusShown(row)
	}, [circles, shown, root])
	if (shown?.element.startsWith('group:')) return shown.element.slice('group:'.length)
	const actor = actors.find(({ id }) => shown?.element === `actor:${id}`)
	return actor?.groups?.[0]
}
