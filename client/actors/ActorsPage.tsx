import { lazy, Suspense, useEffect, useState } from 'react'
import { actorTable } from '../../shared/registry/csv/index.ts'
import { type Actor, findActor } from '../../shared/registry/index.ts'
import { RemovedNotice } from '../listEditing/RemovedNotice.tsx'
import { UndoButtons } from '../listEditing/UndoButtons.tsx'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useTableFiles } from '../spreadsheets/useTableFiles.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tool } from '../ui/Tool.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { usePhone } from '../ui/useMedia.ts'
import { ActorCards } from './ActorCards.tsx'
import ActorForm from './ActorForm.tsx'
import { ActorsTable } from './ActorsTable.tsx'
import { RemoveActor } from './RemoveActor.tsx'
import { registryTexts } from './registryTexts.ts'
import { filtered, useRegistry } from './useRegistry.ts'
import './registry.css'

const loadImport = () => import('./import/ImportDialog.tsx')
const ImportDialog = lazy(loadImport)

type Asking = { at: 'new' } | { at: 'import' } | { at: 'edit' | 'remove'; actor: string } | undefined

/** The Beteiligtenverzeichnis: everybody in the workshop, what is known of them, and where they stand. */
export function ActorsPage() {
	const { doc, history, mayWrite } = useRoom()
	const removed = useRemoved(history)
	const texts = useTexts(registryTexts)
	const locale = useLocale()
	const isPhone = usePhone()
	const registry = useRegistry(doc)
	const files = useTableFiles()
	const { actors } = registry
	const [query, setQuery] = useState('')
	const [asking, ask] = useState<Asking>()
	const close = () => ask(undefined)
	const shown = filtered(actors, query, registry, locale)
	const sent = useSentActor(() => setQuery(''))
	// Fetched ahead: it works without a connection, too.
	useEffect(() => void loadImport().catch(() => {}), [])

	const table = () =>
		actorTable(
			actors.map((actor) => ({ actor, cells: {} })),
			registry,
			locale,
			[],
		)
	const List = isPhone ? ActorCards : ActorsTable
	const about = asking && 'actor' in asking ? findActor(doc, asking.actor) : undefined
	return (
		<section className="registry" aria-labelledby="registry-title">
			<Toolbar as="header" className="registry-bar">
				<h2 id="registry-title">{texts.title}</h2>
				<UndoButtons />
				{actors.length > 0 && (
					<>
						<label className="registry-filter">
							<Icon name="search" size={16} />
							<span className="ui-hidden-text">{texts.filterLabel}</span>
							<input
								type="search"
								placeholder={texts.filter}
								value={query}
								onChange={(event) => setQuery(event.target.value)}
							/>
						</label>
						<span className="registry-count" role="status">
							{shown.length === actors.length ? texts.count(actors.length) : texts.shown(shown.length, actors.length)}
						</span>
						<Tool
							rank={2}
							kind="plain"
							icon="download"
							label={texts.export}
							groups={[files(texts.exportActors, texts.file, table)]}
						/>
					</>
				)}
				{mayWrite && (
					<>
						<Tool rank={1} kind="plain" icon="upload" label={texts.import} onSelect={() => ask({ at: 'import' })} />
						<Button kind="main" icon="plus" onClick={() => ask({ at: 'new' })}>
							{texts.add}
						</Button>
					</>
				)}
			</Toolbar>
			<RemovedNotice removed={removed} />
			<div className="registry-scroll">
				<p className="registry-lead">{texts.lead}</p>
				{shown.length > 0 && (
					<List
						actors={shown}
						registry={registry}
						sent={sent}
						onEdit={mayWrite ? (actor: Actor) => ask({ at: 'edit', actor: actor.id }) : undefined}
						onRemove={mayWrite ? (actor: Actor) => ask({ at: 'remove', actor: actor.id }) : undefined}
					/>
				)}
				{actors.length === 0 && <EmptyState missing={texts.empty} todo={mayWrite ? texts.emptyTodo : ''} />}
				{actors.length > 0 && shown.length === 0 && (
					<EmptyState
						missing={texts.nothing}
						todo={texts.nothingTodo}
						action={<Button onClick={() => setQuery('')}>{texts.showAll}</Button>}
					/>
				)}
			</div>
			{asking?.at === 'new' && <ActorForm onClose={close} />}
			{asking?.at === 'edit' && about && <ActorForm actor={about} onClose={close} />}
			{asking?.at === 'remove' && about && (
				<RemoveActor actor={about} onClose={close} onRemoved={() => removed.tell(texts.removing.removed(about.name))} />
			)}
			<Suspense>{asking?.at === 'import' && <ImportDialog onClose={close} />}</Suspense>
		</section>
	)
}

/** The entry a person was sent to; it must not be hidden by a filter. */
function useSentActor(clearFilter: () => void): string | undefined {
	const arrived = useValue(useNavigation().arrived)
	const sent = arrived?.to === 'actors' ? arrived.actor : undefined
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each arrival
	useEffect(() => {
		if (sent !== undefined) clearFilter()
	}, [arrived])
	return sent
}
