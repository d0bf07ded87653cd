import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useFrameTexts } from '../../texts/frame.ts'
import { PageFrame } from '../PageFrame.tsx'
import './licences.css'

/** Where the build puts the notices of everything that is shipped with the product. */
const noticesFile = '/third-party-notices.txt'

/** The terms of our own and of all that others gave; the list is a plain file beside the page. */
export default function LicencesPage() {
	const { licences, toStart, loading } = useFrameTexts()
	const [notices, setNotices] = useState<string | 'missing'>()
	useEffect(() => {
		fetch(noticesFile)
			.then((response) => (response.ok && isPlainText(response) ? response.text() : 'missing'))
			.then(setNotices, () => setNotices('missing'))
	}, [])
	return (
		<PageFrame title={licences.title}>
			<main className="licences">
				<h1>{licences.title}</h1>
				<p>{licences.own}</p>
				{notices === undefined ? (
					<p role="status">{loading} …</p>
				) : notices === 'missing' ? (
					<p>{licences.missing}</p>
				) : (
					<pre>{notices}</pre>
				)}
				<p>
					<Link href="/">{toStart}</Link>
				</p>
			</main>
		</PageFrame>
	)
}

/** A server that answers unknown addresses with the page itself has no such file. */
const isPlainText = (response: Response) => response.headers.get('content-type')?.startsWith('text/plain') ?? false
