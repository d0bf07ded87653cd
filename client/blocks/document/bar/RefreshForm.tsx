import type { FormEvent } from 'react'
import { hasOwnWords, type PartChange, type PartDraft } from '../../../../shared/blocks/document/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useDocumentActions } from '../actions.ts'
import { useKind, useSources } from '../observe.ts'
import { documentTexts } from '../texts.ts'
import './refresh.css'

/** What telling parts again would change, before it is done. */
export function RefreshForm({ id, by, onClose }: { id: string; by: string; onClose: () => void }) {
	const texts = useTexts(documentTexts)
	const { refreshing } = texts
	const locale = useLocale()
	const name = useKind(id)?.sources[by]?.[locale] ?? ''
	const source = useSources(id).find((each) => each.by === by)
	const actions = useDocumentActions(id)
	const changes = source?.changes ?? []
	const apply = (event: FormEvent) => {
		event.preventDefault()
		if (source?.drafts) actions.retell(by, source.drafts)
		onClose()
	}
	return (
		<Dialog open size="wide" title={refreshing.title(name)} onClose={onClose}>
			<form onSubmit={apply}>
				<p>{changes.length > 0 ? refreshing.lead : refreshing.nothing}</p>
				<ul className="refresh-list">
					{changes.map((change) => (
						<ChangeItem key={change.change === 'new' ? change.draft.key : change.part.id} change={change} />
					))}
				</ul>
				<footer className="dialog-actions">
					<Button onClick={onClose}>{refreshing.cancel}</Button>
					<Button kind="main" type="submit" disabled={changes.length === 0}>
						{refreshing.apply}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

function ChangeItem({ change }: { change: PartChange }) {
	const texts = useTexts(documentTexts)
	const { refreshing } = texts
	const kind = texts.kind(change.change === 'new' ? change.draft.kind : change.part.kind)
	if (change.change === 'new')
		return (
			<li>
				<b>{`${refreshing.new}: ${kind}`}</b>
				<p>{linesOf(change.draft).join('\n')}</p>
			</li>
		)
	if (change.change === 'gone')
		return (
			<li>
				<b>{`${refreshing.gone}: ${kind}`}</b>
				<p>
					<del>{change.part.told && linesOf(change.part.told).join('\n')}</del>
				</p>
			</li>
		)
	const [before, now] = [change.part.told ? linesOf(change.part.told) : [], linesOf(change.draft)]
	const [gone, come] = [before.filter((line) => !now.includes(line)), now.filter((line) => !before.includes(line))]
	return (
		<li>
			<b>{`${refreshing.changed}: ${kind}`}</b>
			{hasOwnWords(change.part) && <span className="ui-caption">{refreshing.kept}</span>}
			{gone.length > 0 && (
				<p>
					<span className="ui-caption">{refreshing.before}</span> <del>{gone.join('\n')}</del>
				</p>
			)}
			{come.length > 0 && (
				<p>
					<span className="ui-caption">{refreshing.now}</span> <ins>{come.join('\n')}</ins>
				</p>
			)}
		</li>
	)
}

/** What is told, line by line. */
const linesOf = ({ text, rows = [] }: PartDraft): string[] => [
	...(text ? [text] : []),
	...rows.map(({ cells }) => Object.values(cells).filter(Boolean).join(' · ')).filter(Boolean),
]
