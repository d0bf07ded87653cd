import type { KeyboardEvent } from 'react'
import type { VersionSummary } from '../../../shared/protocol/api.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { versionTexts } from '../texts.ts'

/** So many are called by name; the others are counted. */
const named = 3

/** One version: when, why it was kept, who was there and how much had changed. The open one tells names. */
export function VersionItem({
	version,
	when,
	missing,
	isOpen,
	isStop,
	onOpen,
	onKeyDown,
}: {
	version: VersionSummary
	when: string
	/** how many cards an alarm tells are missing after it */
	missing: number | undefined
	isOpen: boolean
	/** whether the tabulator stops here */
	isStop: boolean
	onOpen: () => void
	onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}) {
	const texts = useTexts(versionTexts)
	const { people, present, changes } = version
	const names = people.filter(Boolean).slice(0, named)
	return (
		<li>
			<button
				type="button"
				className="versions-item"
				data-version={version.id}
				aria-current={isOpen || undefined}
				tabIndex={isStop ? 0 : -1}
				onClick={onOpen}
				onKeyDown={onKeyDown}
			>
				<span className="versions-when">{when}</span>
				<span className="versions-what">
					<b>{texts.reason(version)}</b>
					{missing !== undefined && (
						<Tag tone="care">
							<Icon name="warning" size={16} />
							{texts.missingAfter(missing)}
						</Tag>
					)}
					{isOpen && names.length > 0 ? (
						<>
							<span className="ui-caption">{texts.names(names, Math.max(0, present - names.length))}</span>
							{changes > 0 && <span className="ui-caption">{texts.changes(changes)}</span>}
						</>
					) : (
						<span className="ui-caption">
							{texts.people(present)}
							{changes > 0 && ` · ${texts.changes(changes)}`}
						</span>
					)}
				</span>
			</button>
		</li>
	)
}
