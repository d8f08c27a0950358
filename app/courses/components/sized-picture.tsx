import './sized-picture.css'

interface SizedPictureProps {
  src: string
  width?: number
  height?: number
  alt: string
}

/**
 * A picture as high as the window allows, in a box that is `position: relative`. One that has not come yet counts as nothing where
 * its width is `auto`, whatever its attributes say; an empty drawing of its size keeps its place.
 */
export function SizedPicture({ src, width, height, alt }: SizedPictureProps) {
  const known = width !== undefined && height !== undefined
  return (
    <>
      {known && <svg className="sized-picture" width={width} height={height} aria-hidden="true" focusable="false" />}
      <img className={known ? 'sized-picture__image' : 'sized-picture'} src={src} alt={alt} decoding="async" />
    </>
  )
}
