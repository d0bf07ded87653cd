import { type KeyboardEvent, Suspense, useEffect, useMemo, useState } from 'react'
import { type BlockRef, methodIdOf } from '../../shared/blocks/index.ts'
import { dismissFinding, type Finding, restoreFinding, takeAsTask } from '../../shared/findings/index.ts'
import { useNavigation, useShownElement } from '../navigation/navigation.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { takeOver } from '../taking/ask.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { useLate } from '../ui/late.ts'
import { analyses } from './analyses.ts'
import { DismissedFindings } from './DismissedFindings.tsx'
import { type FindingActions, FindingItem } from './FindingItem.tsx'
import { PartnerForm, SaidPartners } from './partners/latePartners.ts'
import { findingTexts } from './texts.ts'
import { useJudged, useTaskIds } from './useFindings.ts'
import './findings.css'

interface FindingsListProps {
	block: BlockRef
	findings: readonly Finding[]
	/** said in place of "nothing found" as long as there is too little to judge: what is missing, and what to do */
	early?: { readonly missing: string; readonly todo: string } | undefined
}

/**
 * What was found in a block: each finding with its sentence, its rule and the way to its place. It can become a task, once,
 * or be dismissed with a reason. Arrow keys go from finding to finding.
 */
export function FindingsList({ block: ref, findings, early }: FindingsListProps) {
	const { doc, history, mayWrite } = useRoom()
	const navigation = useNavigation()
	const texts = useTexts(findingTexts)
	const locale = useLocale()
	const { block, id } = ref
	const { open, dismissed } = useJudged(ref, findings)
	const tasks = useTaskIds(ref, findings)
	const methodId = useMemo(() => methodIdOf(doc, { block, id }) ?? '', [doc, block, id])
	const { rules = {}, partners } = useLate(analyses)?.methodOf(methodId) ?? {}
	const [shownKey, setShownKey] = useState<string>()
	const [news, tell] = useState('')
	const shown = useShown(ref, open, shownKey)

	const actions = useMemo<FindingActions>(() => {
		const place = { block, id }
		return {
			show({ key, elements: [element] }) {
				setShownKey(key)
				navigation.go({ to: 'block', ref: place, ...(element !== undefined && { element }) })
			},
			toTask: (task) => navigation.go({ to: 'tasks', task }),
			...(mayWrite && {
				take(finding) {
					history.step(() => takeAsTask(doc, place, methodId, finding, locale))
					tell(texts.taken)
				},
				takeOver({ elements: [element], takenAs }) {
					if (element !== undefined) takeOver([{ ...place, element }], takenAs)
				},
				dismiss({ key }, reason) {
					history.step(() => dismissFinding(doc, place, key, reason))
					tell(texts.wasDismissed)
				},
				identified: (actor) => tell(texts.wasIdentified(actor)),
			}),
		}
	}, [doc, history, navigation, mayWrite, block, id, methodId, locale, texts])
	// Fetched ahead: it works without a connection, too.
	useEffect(() => {
		if (partners) PartnerForm.fetch()
	}, [partners])
	const restore = (key: string) => {
		history.step(() => restoreFinding(doc, ref, key))
		tell(texts.wasRestored)
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the buttons inside
		<div className="findings" data-findings tabIndex={-1} onKeyDown={walk}>
			{open.length > 0 ? (
				<ul aria-label={texts.list}>
					{open.map((finding) => (
						<FindingItem
							key={finding.key}
							finding={finding}
							rule={rules[finding.rule]?.[locale] ?? ''}
							partners={partners}
							task={tasks[finding.key]}
							isShown={finding.key === shown}
							actions={actions}
						/>
					))}
				</ul>
			) : (
				<div className="findings-none">
					<b>{dismissed.length > 0 ? texts.allDismissed : (early?.missing ?? texts.none)}</b>
					<p className="ui-quiet">{dismissed.length > 0 ? texts.allDismissedTodo : (early?.todo ?? texts.noneTodo)}</p>
				</div>
			)}
			<Suspense>
				{partners && <SaidPartners partners={partners} onTakenBack={() => tell(texts.wasTakenBack)} />}
			</Suspense>
			<DismissedFindings dismissed={dismissed} onShow={actions.show} onRestore={mayWrite ? restore : undefined} />
			<p className="ui-hidden-text" role="status">
				{news}
			</p>
		</div>
	)
}

/** Which finding the person is being shown: the one they asked for, or else the first that begins where they are. */
function useShown(ref: BlockRef, open: readonly Finding[], asked: string | undefined): string | undefined {
	const element = useShownElement(ref)?.element
	if (element === undefined) return undefined
	const begins = open.filter(({ elements }) => elements[0] === element)
	return (begins.find(({ key }) => key === asked) ?? begins[0])?.key
}

/** Arrow keys reach the same button of the next or previous finding; Home and End the first and the last finding. */
function walk(event: KeyboardEvent<HTMLElement>) {
	if (!(event.target instanceof HTMLButtonElement) || event.altKey || event.ctrlKey || event.metaKey) return
	const here = event.target.closest('li')
	const items = [...event.currentTarget.querySelectorAll('li')].filter(
		(item) => item.closest('details:not([open])') === null,
	)
	const at = here ? items.indexOf(here) : -1
	const next = { ArrowDown: items[at + 1], ArrowUp: items[at - 1], Home: items[0], End: items.at(-1) }[event.key]
	if (at < 0 || !next) return
	const column = [...(here?.querySelectorAll('button') ?? [])].indexOf(event.target)
	const buttons = next.querySelectorAll('button')
	event.preventDefault()
	buttons[Math.min(column, buttons.length - 1)]?.focus()
}
