// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/gallery.h"

#include <stdint.h>

#include <utility>

#include "base/bind.h"
#include "base/files/file_util.h"
#include "base/location.h"
#include "base/strings/stringprintf.h"
#include "base/task_runner_util.h"
#include "examples/browser/browser/png_writer.h"

namespace {

bool WriteTextFile(const base::FilePath& path, const std::string& text) {
  const int size = static_cast<int>(text.size());
  return base::WriteFile(path, text.data(), size) == size;
}

bool WritePage(const base::FilePath& path,
               scoped_ptr<base::SharedMemory> bitmap,
               const PageSize& size,
               const std::string& text) {
  return WritePng(path.AddExtension(FILE_PATH_LITERAL("png")),
                  static_cast<const uint8_t*>(bitmap->memory()), size) &&
         WriteTextFile(path.AddExtension(FILE_PATH_LITERAL("txt")), text);
}

std::string EscapeHtml(const std::string& text) {
  std::string escaped;
  for (char c : text) {
    if (c == '<')
      escaped += "&lt;";
    else if (c == '&')
      escaped += "&amp;";
    else if (c == '"')
      escaped += "&quot;";
    else
      escaped += c;
  }
  return escaped;
}

}  // namespace

Gallery::Gallery() : thread_("gallery") {}

Gallery::~Gallery() {}

bool Gallery::Open(const base::FilePath& folder) {
  folder_ = folder;
  const bool exists = folder_.empty()
                          ? base::CreateNewTempDirectory(
                                FILE_PATH_LITERAL("browser-"), &folder_)
                          : base::CreateDirectory(folder_);
  return exists && thread_.Start();
}

// static
std::string Gallery::NameFor(int page_id, const std::string& document_name) {
  std::string name = document_name.substr(0, document_name.rfind('.'));
  if (name.size() > 80)
    name = name.substr(name.size() - 80);
  for (char& c : name) {
    const bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                          (c >= 'a' && c <= 'z') || c == '.' || c == '_';
    c = is_plain ? c : '-';
  }
  return base::StringPrintf("%02d-", page_id) + name;
}

void Gallery::Write(const std::string& name,
                    scoped_ptr<base::SharedMemory> bitmap,
                    const PageSize& size,
                    const std::string& text,
                    const WrittenCallback& callback) {
  base::PostTaskAndReplyWithResult(
      thread_.message_loop_proxy().get(), FROM_HERE,
      base::Bind(&WritePage, folder_.AppendASCII(name), base::Passed(&bitmap),
                 size, text),
      callback);
}

bool Gallery::WriteIndex(const std::vector<PageReport>& reports) const {
  std::string html =
      "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Gallery</title>\n"
      "<style>\n"
      "body { font: 15px sans-serif; margin: 2em; background: #eceff3; }\n"
      "figure { display: inline-block; width: 260px; margin: 0 1.5em 2em 0;\n"
      "  vertical-align: top; }\n"
      "div { height: 340px; overflow: hidden; background: #fff;\n"
      "  box-shadow: 0 1px 5px #0004; }\n"
      "img { width: 100%; display: block; }\n"
      "figcaption { margin-top: .6em; }\n"
      "</style>\n<h1>Gallery</h1>\n";
  for (const PageReport& report : reports) {
    if (report.picture.empty())
      continue;
    html += "<figure><a href=\"" + report.picture + ".png\"><div><img src=\"" +
            report.picture + ".png\"></div></a><figcaption>" +
            EscapeHtml(report.title.empty() ? report.label : report.title) +
            " (<a href=\"" + report.picture +
            ".txt\">text</a>)</figcaption></figure>\n";
  }
  return WriteTextFile(folder_.AppendASCII("index.html"), html);
}
