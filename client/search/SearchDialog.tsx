import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { type Hit, search, searchEntries } from '../../shared/search/index.ts'
import { blockIcon } from '../navigation/blockIcon.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useDocumentsApart } from '../sync/BoardsApart.ts'
import { useResults } from '../sync/ResultsContext.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useUnhurried } from '../sync/unhurried.ts'
import { groupNames } from '../texts/groupNames.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { ComboboxList, useCombobox } from '../ui/Combobox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import './search.css'
import { searchTexts } from './texts.ts'

const most = 50

/** Finds words and actors on all boards of the workshop, and goes there: by keyboard alone. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
	const texts = useTexts(searchTexts)
	const { doc } = useRoom()
	const navigation = useNavigation()
	const [query, setQuery] = useState('')
	const { doc: results } = useResults()
	const apart = useDocumentsApart()
	const read = useCallback((plenum: Y.Doc) => searchEntries(plenum, results, apart), [results, apart])
	const entries = useUnhurried(doc, read, apart)
	const asked = useDeferredValue(query)
	const hits = useMemo(() => search(entries, asked, most), [entries, asked])
	const goTo = (hit: Hit) => {
		onClose()
		navigation.go(hit.at)
	}
	const choices = hits.map((hit) => ({ key: keyOf(hit), shown: <ShownHit hit={hit} />, choose: () => goTo(hit) }))
	const box = useCombobox({ value: query, onWrite: setQuery, choices })

	return (
		<Dialog open title={texts.title} onClose={onClose}>
			<form className="search" onSubmit={(event) => event.preventDefault()}>
				<label className="search-field">
					<Icon name="search" />
					<span className="ui-hidden-text">{texts.label}</span>
					<input {...box.field} type="text" spellCheck={false} maxLength={200} />
				</label>
				<p className="ui-caption" role="status">
					{asked.trim() === '' ? texts.hint : hits.length === most ? texts.most(most) : texts.found(hits.length)}
				</p>
				{asked.trim() !== '' && hits.length === 0 && <EmptyState missing={texts.nothing} todo={texts.nothingTodo} />}
				<ComboboxList of={box} className="search-hits" label={texts.results} />
			</form>
		</Dialog>
	)
}

function ShownHit({ hit }: { hit: Hit }) {
	const { places } = useTexts(searchTexts)
	const locale = useLocale()
	const { to } = hit.at
	const place = to === 'board' || to === 'block' ? (hit.board ?? places.board) : places[to]
	return (
		<>
			<Icon name={iconOf(hit)} />
			<span>
				<Marked text={hit.text} fits={hit.fits} />
			</span>
			<small>{hit.origins ? `${place}, ${groupNames(hit.origins, locale)}` : place}</small>
		</>
	)
}

/** Letters before the first fit that are shown; of a long text the rest stands behind dots. */
const context = 40

/** The text with the letters that fit set off by weight and line, from shortly before the first of them. */
function Marked({ text, fits }: { text: string; fits: Hit['fits'] }) {
	const first = fits[0]?.[0] ?? 0
	const start = first > context ? text.lastIndexOf(' ', first - context / 2) + 1 : 0
	const parts: { words: string; from: number; fits: boolean }[] = []
	let at = start
	for (const [from, to] of fits) {
		if (from > at) parts.push({ words: text.slice(at, from), from: at, fits: false })
		parts.push({ words: text.slice(from, to), from, fits: true })
		at = to
	}
	parts.push({ words: text.slice(at), from: at, fits: false })
	return (
		<>
			{start > 0 && '… '}
			{parts.map((part) => (part.fits ? <mark key={part.from}>{part.words}</mark> : part.words))}
		</>
	)
}

function iconOf({ isActor, at }: Hit): IconName {
	if (isActor) return 'people'
	switch (at.to) {
		case 'tasks':
			return 'task'
		case 'parked':
			return 'park'
		case 'actors':
			return 'people'
		case 'groups':
			return 'groups'
		case 'meetings':
			return 'meetings'
		case 'cases':
			return 'doc'
		case 'block':
			return blockIcon(at.ref.block)
		case 'board':
			return at.shape ? 'card' : 'frame'
	}
}

const keyOf = ({ at, board, text, isActor }: Hit) => JSON.stringify([at, board, text, isActor])
