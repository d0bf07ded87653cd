import { type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { ratings } from '../../../../shared/registry/index.ts'
import { useFields } from '../../../actors/watchRegistry.ts'
import { RemovedNotice } from '../../../listEditing/RemovedNotice.tsx'
import { useRemoved } from '../../../listEditing/useRemoved.ts'
import { focusShown } from '../../../navigation/focusShown.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SegmentedSwitch } from '../../../ui/SegmentedSwitch.tsx'
import { Tool, ToolbarContext } from '../../../ui/Tool.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { usePhone } from '../../../ui/useMedia.ts'
import type { BlockPageProps } from '../../blockView.ts'
import { CsvTools } from '../exchange/CsvTools.tsx'
import { useMapInfo } from '../observe.ts'
import { changePersonal, type Personal, readElement, usePersonal } from '../personal.ts'
import { mapTexts } from '../texts.ts'
import { useDifferenceKinds } from '../useDifferences.ts'
import { useShownPicture } from '../useShownPicture.ts'
import { ActorList } from './ActorList.tsx'
import { RelationCards } from './RelationCards.tsx'
import { RelationTable } from './RelationTable.tsx'
import { type Order, rowsOf } from './rows.ts'
import { pageTexts } from './texts.ts'
import { useRowActions } from './useRowActions.ts'
import '../map.css'

type Section = 'relations' | 'actors'

const viewIn = (personal: Personal) => personal.view

/** A network map without a canvas: the same relations and actors, in the same state and part, for keyboard and phone. */
export function MapPage({ id: mapId, toolbarIn }: BlockPageProps) {
	const { doc, history, mayWrite } = useRoom()
	const texts = useTexts(pageTexts)
	const { views } = useTexts(mapTexts)
	const locale = useLocale()
	const isPhone = usePhone()
	const outer = useContext(ToolbarContext)
	const view = usePersonal(mapId, viewIn)
	const picture = useShownPicture(doc, mapId)
	const fields = useFields(doc)
	const info = useMapInfo(doc, mapId)
	const removed = useRemoved(history)
	const { tell } = removed
	const actions = useRowActions(
		mapId,
		useCallback(() => tell(texts.removed), [tell, texts]),
	)
	const [section, setSection] = useState<Section>('relations')
	const [words, setWords] = useState('')
	const [order, setOrder] = useState<Order>({ by: 'from', down: false })
	const differences = useDifferenceKinds(doc, mapId)
	const rows = useMemo(
		() => rowsOf(picture, { view, differences, words, order, locale }),
		[picture, view, differences, words, order, locale],
	)
	const actors = useMemo(() => {
		const wanted = words.toLocaleLowerCase(locale)
		return picture.nodes.map(({ actor }) => actor).filter(({ name }) => name.toLocaleLowerCase(locale).includes(wanted))
	}, [picture, words, locale])
	const shown = useShownPlace(mapId, setSection)
	const ratingWords = info?.ratingWords ?? ratings
	const caption = texts.caption(rows.length, views[view])

	const toolbar = (
		<Toolbar className="map-toolbar" within={toolbarIn ? outer : undefined} isSecond>
			<SegmentedSwitch
				label={texts.section}
				options={[
					{ value: 'relations', label: texts.relations },
					{ value: 'actors', label: texts.actors },
				]}
				value={section}
				onChange={setSection}
			/>
			<input
				className="ui-input map-search"
				type="search"
				aria-label={texts.search}
				placeholder={texts.search}
				value={words}
				onChange={({ target }) => setWords(target.value)}
			/>
			<CsvTools mapId={mapId} />
			{mayWrite && (
				<>
					<Tool rank={2} kind="plain" icon="addPerson" label={texts.addActor} onSelect={actions.addActor} />
					<Button kind="main" icon="plus" onClick={() => actions.addRelation()}>
						{texts.addRelation}
					</Button>
				</>
			)}
		</Toolbar>
	)
	return (
		<section className="map-page" aria-label={texts.name}>
			<Placed place={toolbarIn}>{toolbar}</Placed>
			<RemovedNotice removed={removed} />
			<p className="map-count" role="status">
				{section === 'relations' ? caption : texts.counted(picture.edges.length, actors.length)}
				{section === 'relations' && <span className="ui-caption">{texts.ratingNote}</span>}
			</p>
			<div className="map-scroll">
				{section === 'actors' ? (
					<ActorList
						actors={actors}
						relations={picture.edges}
						fields={fields}
						view={view}
						actions={actions}
						shown={shown?.what === 'actor' ? shown.id : undefined}
					/>
				) : isPhone ? (
					<RelationCards
						rows={rows}
						ratingWords={ratingWords}
						actions={actions}
						shown={shown?.what === 'relation' ? shown.id : undefined}
					/>
				) : (
					rows.length > 0 && (
						<RelationTable
							caption={caption}
							rows={rows}
							order={order}
							onOrder={setOrder}
							ratingWords={ratingWords}
							actions={actions}
							shown={shown?.what === 'relation' ? shown.id : undefined}
						/>
					)
				)}
				{section === 'relations' && rows.length === 0 && (
					<Nothing
						isFiltered={picture.edges.length > 0 || words !== ''}
						onShowAll={() => {
							setWords('')
							changePersonal(mapId, { part: {}, view: 'overlay' })
						}}
					/>
				)}
				{section === 'actors' && actors.length === 0 && <EmptyState missing={texts.nobody} todo={texts.nobodyTodo} />}
			</div>
		</section>
	)
}

function Nothing({ isFiltered, onShowAll }: { isFiltered: boolean; onShowAll: () => void }) {
	const texts = useTexts(pageTexts)
	if (!isFiltered) return <EmptyState missing={texts.none} todo={texts.noneTodo} />
	return (
		<EmptyState
			missing={texts.nothingFound}
			todo={texts.nothingFoundTodo}
			action={<Button onClick={onShowAll}>{texts.showAll}</Button>}
		/>
	)
}

/** Where somebody was taken: its section opens, it comes into sight and has the focus. */
function useShownPlace(mapId: string, open: (section: Section) => void) {
	const ref = useMemo(() => ({ block: 'map', id: mapId }), [mapId])
	const arrived = useShownElement(ref)
	const place = useMemo(() => readElement(arrived?.element), [arrived])
	const opens = useRef(open)
	opens.current = open
	useEffect(() => {
		if (!place) return
		opens.current(place.what === 'actor' ? 'actors' : 'relations')
		const frame = requestAnimationFrame(() => {
			const element = document.querySelector<HTMLElement>(`[data-${place.what}="${CSS.escape(place.id)}"]`)
			element?.scrollIntoView({ block: 'center' })
			if (element) focusShown(element)
		})
		return () => cancelAnimationFrame(frame)
	}, [place])
	return place
}

/** The toolbar stands in the bar of the board if there is room for it, else on top of the page. */
const Placed = ({ place, children }: { place: HTMLElement | null | undefined; children: ReactNode }) =>
	place ? createPortal(children, place) : children
