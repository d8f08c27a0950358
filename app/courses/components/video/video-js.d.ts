interface Window {
  VIDEOJS_NO_DYNAMIC_STYLE?: boolean
}

declare module 'video.js/core' {
  export { default } from 'video.js'
}
