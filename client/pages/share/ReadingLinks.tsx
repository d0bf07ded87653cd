import { useCallback, useEffect, useState } from 'react'
import type { PageLinkSummary } from '../../../shared/protocol/api.ts'
import type { Failure } from '../../api/failure.ts'
import { type PageLinks, pageLinks } from '../../api/pageLinks.ts'
import { server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Admission } from '../entrance/admission.ts'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import type { WorkshopRooms } from '../rooms/useRooms.ts'
import { readingLinkTexts } from './readingLinkTexts.ts'
import { useLinkKeeper } from './useLinkKeeper.ts'
import type { LinkKeeper } from './useLinks.ts'
import './share.css'
import './readingLinks.css'

/** What it takes to make links to boards. */
export interface LinksHere {
	readonly admission: Admission
	readonly rooms: Pick<WorkshopRooms, 'desk' | 'token'>
	readonly boards: readonly { readonly id: string; readonly name: string }[]
}

interface ReadingLinksProps extends LinksHere {
	/** which they are made for */
	readonly board: string
	readonly onClose: () => void
}

/** Links by which people read a board who never join: makes one for this board, and lists those of the workshop that hold. */
export function ReadingLinks({ admission, rooms, ...props }: ReadingLinksProps) {
	const keeper = useLinkKeeper(admission, rooms.desk, server)
	return <ReadingLinksDialog workshop={admission.workshop} token={rooms.token} keeper={keeper} {...props} />
}

export function ReadingLinksDialog({
	workshop,
	token,
	keeper,
	board,
	boards,
	links = pageLinks,
	onClose,
}: Pick<ReadingLinksProps, 'board' | 'boards' | 'onClose'> & {
	workshop: string
	token: () => string
	keeper: LinkKeeper
	links?: Omit<PageLinks, 'read'>
}) {
	const texts = useTexts(readingLinkTexts)
	const [list, setList] = useState<readonly PageLinkSummary[]>()
	const [failure, setFailure] = useState<Failure>()
	const [isBusy, setBusy] = useState(false)
	/** id of the link that has taken the place of another just now */
	const [fresh, setFresh] = useState<string>()
	/** those made here, whether the vault has them or not */
	const [made, setMade] = useState<ReadonlyMap<string, string>>(new Map())

	const reload = useCallback(async () => {
		const listed = await links.list(token())
		if (!listed.ok) return setFailure(listed.failure)
		setList(listed.value.filter(({ revoked }) => revoked === undefined).sort((a, b) => b.created - a.created))
	}, [links, token])
	useEffect(() => void reload(), [reload])

	/** Makes a link; its id, or undefined where it was refused, which is said. */
	const issue = async (at: string): Promise<string | undefined> => {
		setBusy(true)
		const issued = await links.issue(token(), at)
		setBusy(false)
		setFailure(issued.ok ? undefined : issued.failure)
		if (!issued.ok) return undefined
		const { id, secret } = issued.value
		const url = readingUrl(`${location.origin}/w/${workshop}#${secret}`)
		keeper.keep(id, url)
		setMade((before) => new Map(before).set(id, url))
		return id
	}
	const end = async (id: string): Promise<boolean> => {
		const revoked = await links.revoke(token(), id)
		setFailure(revoked.ok ? undefined : revoked.failure)
		if (revoked.ok) keeper.forget(id)
		return revoked.ok
	}
	const make = async () => {
		setFresh(undefined)
		if (await issue(board)) await reload()
	}
	const revoke = async (id: string) => {
		setFresh(undefined)
		if (await end(id)) await reload()
	}
	/** The new one first: whoever cannot have it keeps the old one. */
	const replace = async (link: PageLinkSummary) => {
		const id = await issue(link.board)
		if (id === undefined) return
		if (await end(link.id)) setFresh(id)
		await reload()
	}
	const urlOf = (id: string) => {
		const kept = keeper.urls.get(id)
		return made.get(id) ?? (kept && readingUrl(kept))
	}
	const nameOf = (id: string) => boards.find((each) => each.id === id)?.name ?? texts.goneBoard
	const [here, others] = [list?.filter((each) => each.board === board), list?.filter((each) => each.board !== board)]
	const line = (link: PageLinkSummary) => (
		<Line
			key={link.id}
			link={link}
			name={nameOf(link.board)}
			url={urlOf(link.id)}
			isFresh={link.id === fresh}
			mayReplace={boards.some((each) => each.id === link.board)}
			onRevoke={() => revoke(link.id)}
			onReplace={() => replace(link)}
		/>
	)

	return (
		<Dialog open title={texts.title} onClose={onClose}>
			<div className="reading-links">
				<p>{texts.lead(nameOf(board))}</p>
				{failure && <RefusalNotice failure={failure} />}
				{here && here.length > 0 && <ul aria-label={nameOf(board)}>{here.map(line)}</ul>}
				<Button kind={here?.length === 0 ? 'main' : 'plain'} icon="plus" disabled={isBusy} onClick={() => void make()}>
					{here?.length === 0 ? texts.make : texts.makeFurther}
				</Button>
				{others && others.length > 0 && (
					<section>
						<h3>{texts.others}</h3>
						<ul>{others.map(line)}</ul>
					</section>
				)}
			</div>
		</Dialog>
	)
}

interface LineProps {
	link: PageLinkSummary
	name: string
	url: string | undefined
	/** it has just taken the place of another */
	isFresh: boolean
	mayReplace: boolean
	onRevoke: () => Promise<void>
	onReplace: () => Promise<void>
}

function Line({ link, name, url, isFresh, mayReplace, onRevoke, onReplace }: LineProps) {
	const texts = useTexts(readingLinkTexts)
	const [question, ask] = useState<'replace' | 'revoke'>()
	const answer = { replace: onReplace, revoke: onRevoke }
	return (
		<li>
			<p>
				<b>{name}</b> <span className="ui-quiet">{texts.since(link.created)}</span>
			</p>
			{isFresh && <p role="status">{texts.replaced}</p>}
			{!url && <p className="ui-quiet">{texts.unknown}</p>}
			{question ? (
				<div className="share-confirm" role="alertdialog" aria-label={texts.ask[question]}>
					<p>
						<b>{texts.ask[question]}</b> {texts.means[question]}
					</p>
					<div className="ui-row">
						<Button
							kind={question === 'revoke' ? 'danger' : 'main'}
							autoFocus
							onClick={() => void answer[question]().then(() => ask(undefined))}
						>
							{texts[question]}
						</Button>
						<Button onClick={() => ask(undefined)}>{texts.cancel}</Button>
					</div>
				</div>
			) : (
				<div className="share-address">
					{url && (
						<input
							className="ui-input"
							readOnly
							aria-label={texts.address(name)}
							value={url.replace(/^https?:\/\//, '')}
							onFocus={(event) => event.target.select()}
						/>
					)}
					{url && <CopyButton text={url} />}
					{mayReplace && (
						<Button kind="bare" icon="replace" onClick={() => ask('replace')}>
							{texts.replace}
						</Button>
					)}
					<Button kind="bare" icon="unlink" onClick={() => ask('revoke')}>
						{texts.revoke}
					</Button>
				</div>
			)}
		</li>
	)
}

/** Where a link of the vault is read: on the page for people who never join. */
const readingUrl = (url: string): string => url.replace('#', '/lesen#')
