import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { type SourceNow, useKind, usePaper, useSources } from '../observe.ts'
import { changePersonal } from '../personal.ts'
import { documentTexts } from '../texts.ts'
import './panel.css'

/** Everything the document is told from: whether it stands there, and what has changed since. */
export function Sources({ id }: { id: string }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(documentTexts)
	const locale = useLocale()
	const kind = useKind(id)
	const sources = useSources(id)
	const told = new Set(usePaper(id)?.parts.flatMap(({ origin }) => origin?.by ?? []))
	if (!kind || sources.length === 0) return <p className="ui-quiet document-sources">{texts.panel.none}</p>
	return (
		<ul className="document-sources">
			{sources.map((source) => (
				<li key={source.by}>
					<Icon name={source.changes.length > 0 ? 'sending' : told.has(source.by) ? 'saved' : 'doc'} size={20} />
					<div>
						<b>{upperFirst(kind.sources[source.by]?.[locale] ?? '')}</b>
						<span className="ui-caption">{stateOf(source, told.has(source.by), texts)}</span>
					</div>
					{mayWrite && source.changes.length > 0 && (
						<Button
							size="small"
							aria-label={texts.refreshFrom(kind.sources[source.by]?.[locale] ?? '')}
							onClick={() => changePersonal(id, { asking: { of: 'refresh', by: source.by } })}
						>
							{told.has(source.by) ? texts.refresh : texts.panel.insert}
						</Button>
					)}
				</li>
			))}
		</ul>
	)
}

function stateOf({ drafts, changes }: SourceNow, isTold: boolean, texts: (typeof documentTexts)['de']): string {
	if (drafts === undefined) return isTold ? texts.panel.gone : texts.panel.nothing
	if (changes.length > 0 && isTold) return texts.changesSince(changes.length)
	return isTold ? texts.panel.inDocument : changes.length > 0 ? '' : texts.panel.nothing
}

const upperFirst = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)
