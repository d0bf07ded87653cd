import { useEffect, useRef } from 'react'
import { documentTitle, type Part, titleElement } from '../../../../shared/blocks/document/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { focusShown } from '../../../navigation/focusShown.ts'
import { useShownElement } from '../../../navigation/navigation.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useKind, usePaper, useSources } from '../observe.ts'
import { changePersonal } from '../personal.ts'
import { documentTexts } from '../texts.ts'
import { Choose } from './Choose.tsx'
import { OriginLine } from './OriginLine.tsx'
import { PartLine } from './PartLine.tsx'
import './page.css'

/** A document as the page that will be printed, written in place by several people. */
export function DocumentPage({ id }: { id: string }) {
	const { doc } = useRoom()
	const texts = useTexts(documentTexts)
	const locale = useLocale()
	const paper = usePaper(id)
	const kind = useKind(id)
	const sources = useSources(id)
	const root = useRef<HTMLElement>(null)
	useEffect(() => {
		changePersonal(id, { isPage: true, open: undefined })
		return () => changePersonal(id, { isPage: false, fresh: undefined })
	}, [id])
	const shown = useShownElement({ block: 'document', id })
	useEffect(() => {
		if (!shown) return
		const part = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
		part?.scrollIntoView?.({ block: 'center' })
		if (part) focusShown(part)
	}, [shown])
	if (!paper) return null
	const hasBegun = paper.kind !== undefined || paper.parts.length > 0
	return (
		<section ref={root} className="document-page" aria-label={paper.title.trim() || texts.untitled}>
			{hasBegun ? (
				<article className="document-sheet">
					<header data-element={titleElement} tabIndex={-1}>
						<h3>
							<SharedField
								text={documentTitle(doc, id)}
								label={texts.title}
								field={textFields.documentTitle}
								place={placeIn(id, titleElement)}
								placeholder={texts.untitled}
							/>
						</h3>
						<p className="ui-caption document-state">
							{[kind?.name[locale], kind?.hasManners && (paper.manner ? texts.details.course : texts.details.results)]
								.filter(Boolean)
								.join(' · ')}
							<span data-final={paper.isFinal}>{paper.isFinal ? texts.final : texts.draft}</span>
						</p>
					</header>
					{inGroups(paper.parts).map(({ by, parts }) => (
						<div key={parts[0]?.id} className="document-group" data-told={by !== undefined || undefined}>
							{by !== undefined && (
								<OriginLine
									id={id}
									by={by}
									made={parts[0]?.origin?.made ?? 0}
									source={sources.find((each) => each.by === by)}
								/>
							)}
							{parts.map((part) => (
								<PartLine key={part.id} id={id} part={part} />
							))}
						</div>
					))}
				</article>
			) : (
				<Choose id={id} />
			)}
		</section>
	)
}

/** Parts that stand together and come from one source are marked together. */
function inGroups(parts: readonly Part[]): { by: string | undefined; parts: Part[] }[] {
	const groups: { by: string | undefined; parts: Part[] }[] = []
	for (const part of parts) {
		const last = groups.at(-1)
		const by = part.origin?.by
		if (last && by !== undefined && last.by === by) last.parts.push(part)
		else groups.push({ by, parts: [part] })
	}
	return groups
}
