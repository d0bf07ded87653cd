import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Need } from '../../../../shared/registry/index.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { useChainActions } from '../actions.ts'
import { useNeedsOfChain, usePictures, useRegistry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { AgreedFields } from './AgreedFields.tsx'
import { useNeedActions } from './actions.ts'
import { NeedEntry } from './NeedEntry.tsx'
import { ServiceEntry } from './ServiceEntry.tsx'
import './needs.css'

const loadImport = () => import('./ImportNeeds.tsx')
const ImportNeeds = lazy(loadImport)

/**
 * What is agreed about the chain, what the person needs and which services answer it: in the panel entries below each other, on a wide page tables. Each chain
 * has needs of its own; what one of them is called and the services are the same for the whole workshop.
 */
export function NeedsAndServices({ chain, wide }: { chain: string; wide?: boolean }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const pictures = usePictures(chain)
	const registry = useRegistry()
	const chainActions = useChainActions(chain)
	const actions = useNeedActions(chain, chainActions)
	const needs = useNeedsOfChain(chain)
	const shared = { chain, pictures, registry, actions }
	const root = useRef<HTMLDivElement>(null)
	const [isImporting, setImporting] = useState(false)
	// Fetched ahead: it works without a connection, too.
	useEffect(() => void loadImport().catch(() => {}), [])
	useShownEntry(chain, root)
	return (
		<div ref={root} className="chain-needs" data-wide={wide || undefined}>
			<AgreedFields chain={chain} registry={registry} asOneStep={chainActions.asOneStep} />
			<section aria-label={texts.needs.title}>
				<h3>{texts.needs.title}</h3>
				{needs.length === 0 && (
					<p className="chain-panel-none">
						<b>{texts.needs.none}</b> <span className="ui-quiet">{texts.needs.noneTodo}</span>
					</p>
				)}
				{wide && needs.length > 0 && (
					<Heads
						kind="need"
						labels={[texts.needs.label, texts.needs.effect, texts.needs.area, texts.needs.level, texts.needs.services]}
					/>
				)}
				<ul>
					{needs.map((need) => (
						<NeedEntry key={need.id} need={need} isLast={need === needs.at(-1)} {...shared} />
					))}
				</ul>
				{mayWrite && (
					<OtherNeeds needs={registry.needs.filter((need) => !needs.includes(need))} onTake={actions.takeNeed} />
				)}
				{mayWrite && (
					<>
						<Button kind="bare" icon="plus" onClick={actions.addNeed}>
							{texts.needs.add}
						</Button>
						<Button kind="bare" icon="upload" onClick={() => setImporting(true)}>
							{texts.needs.import}
						</Button>
						<Suspense>{isImporting && <ImportNeeds chain={chain} onClose={() => setImporting(false)} />}</Suspense>
					</>
				)}
			</section>
			<section aria-label={texts.services.title}>
				<h3>{texts.services.title}</h3>
				{registry.services.length === 0 && (
					<p className="chain-panel-none">
						<b>{texts.services.none}</b> <span className="ui-quiet">{texts.services.noneTodo}</span>
					</p>
				)}
				{wide && registry.services.length > 0 && (
					<Heads
						kind="service"
						labels={[
							texts.services.label,
							texts.services.actor,
							texts.services.needs,
							texts.services.effect,
							texts.services.criterion,
						]}
					/>
				)}
				<ul>
					{registry.services.map((service) => (
						<ServiceEntry
							key={service.id}
							service={service}
							wide={wide ?? false}
							isLast={service === registry.services.at(-1)}
							{...shared}
						/>
					))}
				</ul>
				{mayWrite && (
					<Button kind="bare" icon="plus" onClick={actions.addService}>
						{texts.services.add}
					</Button>
				)}
			</section>
		</div>
	)
}

/** What other chains of the workshop are about, to be taken over. */
function OtherNeeds({ needs, onTake }: { needs: readonly Need[]; onTake: (need: string) => void }) {
	const texts = useTexts(chainTexts).needs
	if (needs.length === 0) return null
	return (
		<details className="chain-other-needs">
			<summary>{texts.others(needs.length)}</summary>
			<ul>
				{needs.map(({ id, label }) => (
					<li key={id}>
						<Button kind="bare" icon="plus" aria-label={texts.take(label || texts.unnamed)} onClick={() => onTake(id)}>
							{label || texts.unnamed}
						</Button>
					</li>
				))}
			</ul>
		</details>
	)
}

/** The headings over the columns of a wide page; each field also has its own label. */
function Heads({ kind, labels }: { kind: 'need' | 'service'; labels: readonly string[] }) {
	return (
		<div className="chain-heads" data-kind={kind} aria-hidden="true">
			{labels.map((label) => (
				<span key={label}>{label}</span>
			))}
		</div>
	)
}

/** Whoever was taken to a need or a service finds it framed and in sight. */
function useShownEntry(chain: string, root: React.RefObject<HTMLElement | null>) {
	const shown = useShownElement({ block: 'chain', id: chain })
	useEffect(() => {
		if (!shown) return
		const entry = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
		entry?.scrollIntoView?.({ block: 'nearest' })
		entry?.focus({ preventScroll: true })
	}, [shown, root])
}
