import { useState } from 'react'
import type { Role } from '../../../shared/links/roles.ts'
import type { ListedLink } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import { shareTexts } from './texts.ts'
import type { Links } from './useLinks.ts'

const iconOf: Record<Role, IconName> = { participant: 'people', reader: 'eye', moderator: 'key' }

type Question = 'replace' | 'revoke'

/** One link: what it allows, its address to copy, who is here by it, and its end. `mayGo`: it can be revoked for good. */
export function LinkSection({
	link,
	url,
	mayGo,
	links,
	onShowQr,
}: {
	link: ListedLink
	url: string | undefined
	mayGo: boolean
	links: Links
	onShowQr: () => void
}) {
	const texts = useTexts(shareTexts)
	const [question, ask] = useState<Question>()
	const [failure, setFailure] = useState<Failure>()
	const { name: roleName, about } = texts.links[link.role]
	const name = link.label || roleName

	const answer = async () => {
		setFailure(await (question === 'replace' ? links.replace(link) : links.revoke(link)))
		ask(undefined)
	}
	const showing: MenuItem[] = url ? [{ label: texts.showQr, icon: 'code', onSelect: onShowQr }] : []
	if (url && link.role === 'reader') {
		showing.push({ label: texts.openProjector, icon: 'screen', onSelect: () => window.open(projectorUrl(url)) })
	}
	const ending: MenuItem[] = [
		{ label: texts.replace, icon: 'replace', onSelect: () => ask('replace') },
		...(mayGo ? [{ label: texts.revoke, icon: 'unlink', danger: true, onSelect: () => ask('revoke') } as const] : []),
	]

	return (
		<section className="share-link" aria-label={name}>
			<header>
				<Icon name={iconOf[link.role]} size={24} />
				<div className="ui-grow">
					<h3>{name}</h3>
					<p className="ui-quiet">{link.label ? roleName : about}</p>
				</div>
				<Menu
					trigger={<Button kind="icon" icon="more" aria-label={texts.more(name)} />}
					groups={[showing, ending].filter((group) => group.length > 0)}
				/>
			</header>
			{url ? (
				<div className="share-address">
					<input
						className="ui-input"
						readOnly
						aria-label={texts.address(name)}
						value={asShown(url, link.role)}
						onFocus={(event) => event.target.select()}
					/>
					<CopyButton text={url} />
				</div>
			) : (
				<p className="share-unknown">
					{texts.unknown}{' '}
					<Button kind="link" onClick={() => ask('replace')}>
						{texts.replace}
					</Button>
				</p>
			)}
			<p className="ui-caption">{captionOf(link, texts)}</p>
			{link.braked && (
				<Notice tone="care" title={texts.braked.title}>
					{texts.braked.body}
				</Notice>
			)}
			{question && (
				<Confirm
					question={question === 'replace' && link.role === 'moderator' ? 'replaceOwn' : question}
					onYes={answer}
					onNo={() => ask(undefined)}
				/>
			)}
			{failure && <RefusalNotice failure={failure} />}
		</section>
	)
}

function Confirm({
	question,
	onYes,
	onNo,
}: {
	question: Question | 'replaceOwn'
	onYes: () => Promise<void>
	onNo: () => void
}) {
	const texts = useTexts(shareTexts)
	const [busy, setBusy] = useState(false)
	const { title, body } = texts.confirm[question]
	return (
		<div className="share-confirm" role="alertdialog" aria-label={title}>
			<p>
				<b>{title}</b> {body}
			</p>
			<div className="ui-row">
				<Button
					kind="danger"
					disabled={busy}
					autoFocus
					onClick={() => {
						setBusy(true)
						void onYes()
					}}
				>
					{busy ? `${texts.working} …` : question === 'revoke' ? texts.revoke : texts.replace}
				</Button>
				<Button disabled={busy} onClick={onNo}>
					{texts.cancel}
				</Button>
			</div>
		</div>
	)
}

/** Where the same link shows the projector's picture. */
const projectorUrl = (url: string): string => url.replace('#', '/beamer#')

/** Without the protocol; the secret of the moderation is for copying, never for reading over a shoulder. */
function asShown(url: string, role: Role): string {
	const address = url.replace(/^https?:\/\//, '')
	return role === 'moderator' ? address.replace(/#.*/, '#•••') : address
}

function captionOf(link: ListedLink, texts: (typeof shareTexts)['de']): string {
	const ends = link.expires === undefined ? texts.validUntilReplaced : texts.validUntil(link.expires)
	const parts = [texts.present(link.present), link.role === 'moderator' ? texts.trustedOnly : ends]
	return parts.join(' · ')
}
